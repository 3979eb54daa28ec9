import './lib/require-node.mjs';
import { attempt } from './lib/attempt.mjs';
import { serveCommit } from './lib/older-build.mjs';
import { withPlayground } from './lib/with-playground.mjs';

// `npm run bench`: how fast the playground (production build, Chromium) and `next dev` 16 answer, on the same files.
// `--rounds 60` says how many edits are timed; `--against COMMIT` builds that commit, too, and measures both in turn.
// `--only visits` opens the workbench and leaves the rest; `--only follow` is 500 readers of one show.
const args = process.argv.slice(2);

await attempt(() =>
  withPlayground(args, async (playgroundUrl) => {
    const { importTypeScript } = await import('./lib/run-typescript.mjs');
    const { runCommand } = await importTypeScript('tests/bench/command.ts');
    const at = args.indexOf('--against');
    const commit = at < 0 ? undefined : args[at + 1];
    const older = commit ? await serveCommit(commit) : null;
    try {
      return await runCommand(playgroundUrl, args, older?.url ?? null);
    } finally {
      await older?.stop();
    }
  }),
);
