import './lib/require-node.mjs';
import { attempt } from './lib/attempt.mjs';
import { watchLessons } from './lib/watch-lessons.mjs';
import { withPlayground } from './lib/with-playground.mjs';

// `npm run lessons`: proves every lesson of the course in Chromium. docs/LESSONS.md says what that is. With `--watch` the
// lessons are shown meanwhile, and proved when they change.
const args = process.argv.slice(2).filter((arg) => arg !== '--watch');
const isWatching = args.length < process.argv.length - 2;

/** @param {string} playgroundUrl @param {string[]} args */
async function prove(playgroundUrl, args) {
  const { importTypeScript } = await import('./lib/run-typescript.mjs');
  const { runCommand } = await importTypeScript('tests/lessons/command.ts');
  return runCommand(playgroundUrl, args);
}

await attempt(() =>
  isWatching
    ? watchLessons(
        args.filter((arg) => !arg.startsWith('--')),
        (url, lessons) => prove(url, [...lessons.flatMap((id) => ['--lesson', id]), '--verbose']),
      )
    : withPlayground(args, (url) => prove(url, args)),
);
