import './lib/require-node.mjs';
import { attempt } from './lib/attempt.mjs';
import { withPlayground } from './lib/with-playground.mjs';

// `npm run watch-proof`: whether the watch on servers accuses healthy code on a computer made slow, and ends every loop.
// Takes about a quarter of an hour. `--sends 200` says how many requests, `--url` which playground.
const args = process.argv.slice(2);

await attempt(() =>
  withPlayground(args, async (playgroundUrl) => {
    const { importTypeScript } = await import('./lib/run-typescript.mjs');
    const { runCommand } = await importTypeScript('tests/watch/command.ts');
    return runCommand(playgroundUrl, args);
  }),
);
