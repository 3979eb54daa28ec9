import './lib/require-node.mjs';
import { buildAssets } from './lib/assets.mjs';
import { attempt } from './lib/attempt.mjs';
import { install } from './lib/install.mjs';

// `npm run vitest-conformance`: the test files of tests/vitest-conformance/fixtures, run by vitest itself in Node.js and by
// runTests in Chromium, have the same results. With names of files only those: `npm run vitest-conformance -- 01-basic`.
await attempt(async () => {
  await install();
  await buildAssets();
  const { importTypeScript } = await import('./lib/run-typescript.mjs');
  const { runCommand } = await importTypeScript('tests/vitest-conformance/command.ts');
  return runCommand(process.argv.slice(2));
});
