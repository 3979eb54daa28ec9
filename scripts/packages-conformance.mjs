import './lib/require-node.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { attempt } from './lib/attempt.mjs';
import { withPlayground } from './lib/with-playground.mjs';

// `npm run packages-conformance`: a small program of each of the packages that are imported most, in the playground in
// Chromium and in Node.js. With names only those: `npm run packages-conformance -- hono`. Packages come from the registry
// that npm is configured for.
const args = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'packages-conformance-'));
Object.assign(process.env, {
  PACKAGES_STORE: `sqlite:${path.join(folder, 'packages.db')}`,
  PACKAGES_SECONDS: '120',
  PACKAGES_PER_MINUTE: '10000',
});

await attempt(() =>
  withPlayground(args, async (playgroundUrl) => {
    const { importTypeScript } = await import('./lib/run-typescript.mjs');
    const { runCommand } = await importTypeScript('tests/packages-conformance/command.ts');
    const at = args.indexOf('--url');
    return runCommand(
      playgroundUrl,
      args.filter((_, index) => at < 0 || (index !== at && index !== at + 1)),
    );
  }).finally(() => rmSync(folder, { recursive: true, force: true })),
);
