import './lib/require-node.mjs';
import { buildAssets } from './lib/assets.mjs';
import { attempt } from './lib/attempt.mjs';
import { install } from './lib/install.mjs';
import { buildSite } from './lib/site.mjs';

// `npm run build`: everything `npm start` serves. `--assets` stops before the pages.
await attempt(async () => {
  await install();
  await buildAssets();
  if (!process.argv.includes('--assets')) await buildSite();
});
