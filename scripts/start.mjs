import './lib/require-node.mjs';
import { buildAssets } from './lib/assets.mjs';
import { attempt } from './lib/attempt.mjs';
import { install } from './lib/install.mjs';
import { serve } from './lib/serve.mjs';
import { buildSite } from './lib/site.mjs';

// `npm start`: everything a fresh clone needs, then the production server on PORT (3000).
await attempt(async () => {
  await install();
  await buildAssets();
  await buildSite();
  console.log(`The playground is at http://localhost:${process.env.PORT || '3000'} (Ctrl-C ends it).`);
  return serve('start');
});
