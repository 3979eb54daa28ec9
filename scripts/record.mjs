import './lib/require-node.mjs';
import { attempt } from './lib/attempt.mjs';
import { install } from './lib/install.mjs';

// `npm run conformance:record`: asks real Next.js servers again what the recorded cases ask. `--check` only compares;
// `--next`, `--mode` and `--case` choose, as in `npm run conformance`.
await attempt(async () => {
  await install();
  const { importTypeScript } = await import('./lib/run-typescript.mjs');
  const { runCommand } = await importTypeScript('tests/conformance/record/command.ts');
  return runCommand(process.argv.slice(2));
});
