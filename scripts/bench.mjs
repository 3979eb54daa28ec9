import './lib/require-node.mjs';
import { attempt } from './lib/attempt.mjs';
import { withPlayground } from './lib/with-playground.mjs';

// `npm run bench`: how fast the playground (production build, Chromium) and `next dev` 16 answer, on the same files.
// `--rounds 60` says how many edits are timed.
const args = process.argv.slice(2);

await attempt(() =>
  withPlayground(args, async (playgroundUrl) => {
    const { importTypeScript } = await import('./lib/run-typescript.mjs');
    const { runCommand } = await importTypeScript('tests/bench/command.ts');
    return runCommand(playgroundUrl, args);
  }),
);
