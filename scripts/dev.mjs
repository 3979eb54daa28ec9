import './lib/require-node.mjs';
import { buildAssets } from './lib/assets.mjs';
import { attempt } from './lib/attempt.mjs';
import { install } from './lib/install.mjs';
import { serve } from './lib/serve.mjs';

// `npm run dev`: the playground's own pages with hot reload. Assets are built once, at the start.
await attempt(async () => {
  await install();
  await buildAssets();
  return serve('dev');
});
