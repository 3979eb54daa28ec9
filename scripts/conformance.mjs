import './lib/require-node.mjs';
import { attempt } from './lib/attempt.mjs';
import { withPlayground } from './lib/with-playground.mjs';

// `npm run conformance`: the recorded cases against the playground in Chromium. tests/conformance/README.md lists the
// options.
const args = process.argv.slice(2);

await attempt(() =>
  withPlayground(args, async (playgroundUrl) => {
    const { importTypeScript } = await import('./lib/run-typescript.mjs');
    const { runCommand } = await importTypeScript('tests/conformance/command.ts');
    return runCommand(playgroundUrl, args);
  }),
);
