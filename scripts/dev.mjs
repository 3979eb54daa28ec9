import './lib/require-node.mjs';
import { writeFileSync } from 'node:fs';
import { buildAssets } from './lib/assets.mjs';
import { attempt } from './lib/attempt.mjs';
import { install } from './lib/install.mjs';
import { serve } from './lib/serve.mjs';
import { serviceWorkerFile } from './lib/site.mjs';

// `npm run dev`: the playground's own pages with hot reload. Assets are built once, at the start.
await attempt(async () => {
  await install();
  await buildAssets();
  // A browser that has kept a build at this address lets go of it, and asks the server again.
  writeFileSync(
    serviceWorkerFile,
    "addEventListener('install', () => skipWaiting());addEventListener('activate', () => registration.unregister());",
  );
  return serve('dev');
});
