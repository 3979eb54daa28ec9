import './lib/require-node.mjs';
import { attempt } from './lib/attempt.mjs';
import { withPlayground } from './lib/with-playground.mjs';

// `npm run lessons`: proves every lesson of the course in Chromium. docs/LESSONS.md says what that is.
const args = process.argv.slice(2);

await attempt(() =>
  withPlayground(args, async (playgroundUrl) => {
    const { importTypeScript } = await import('./lib/run-typescript.mjs');
    const { runCommand } = await importTypeScript('tests/lessons/command.ts');
    return runCommand(playgroundUrl, args);
  }),
);
