import './lib/require-node.mjs';
import { buildAssets } from './lib/assets.mjs';
import { attempt } from './lib/attempt.mjs';
import { runChecks } from './lib/checks.mjs';
import { install } from './lib/install.mjs';

// `npm run check`: format, lint with no warnings (import directions among it), types of every realm.
await attempt(async () => {
  await install();
  await buildAssets();
  const { failed } = await runChecks();
  return failed === 0 ? 0 : 1;
});
