import './lib/require-node.mjs';
import { attempt } from './lib/attempt.mjs';
import { withFreshPackages } from './lib/fresh-packages.mjs';
import { serveCommit } from './lib/older-build.mjs';
import { withPlayground } from './lib/with-playground.mjs';

// `npm run bench`: how fast the playground (production build, Chromium) and `next dev` 16 answer, on the same files, as a
// table. `--against COMMIT` builds that commit, too, and measures all in turn; `--rounds N` takes medians of N instead of 5.
// `--only tests` is a thousand tests and the save of one file, beside vitest, which the table ends with; `--only follow`
// 500 readers of one show, `--only packages` 20 added packages beside `npm install`, `--only switches` other releases,
// `--only links` how long links are.
const args = process.argv.slice(2);

await attempt(() =>
  withFreshPackages(() =>
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
  ),
);
