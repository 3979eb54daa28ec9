import './lib/require-node.mjs';
import { attempt } from './lib/attempt.mjs';
import { withFreshPackages } from './lib/fresh-packages.mjs';
import { withPlayground } from './lib/with-playground.mjs';

// `npm run packages-conformance`: a small program of each of the packages that are imported most, in the playground in
// Chromium and in Node.js. With names only those: `npm run packages-conformance -- hono`. Packages come from the registry
// that npm is configured for.
const args = process.argv.slice(2);

await attempt(() =>
  withFreshPackages(() =>
    withPlayground(args, async (playgroundUrl) => {
      const { importTypeScript } = await import('./lib/run-typescript.mjs');
      const { runCommand } = await importTypeScript('tests/packages-conformance/command.ts');
      const at = args.indexOf('--url');
      return runCommand(
        playgroundUrl,
        args.filter((_, index) => at < 0 || (index !== at && index !== at + 1)),
      );
    }),
  ),
);
