import './lib/require-node.mjs';
import { attempt } from './lib/attempt.mjs';
import { install } from './lib/install.mjs';

// `npm run packages-flood`: 10,000 bad requests for packages, 1,000 at once, against a server whose registry is one of the
// test's own on loopback. Prints how they were answered, the server's memory, and how long other pages took meanwhile.
await attempt(async () => {
  await install();
  const { buildSite } = await import('./lib/site.mjs');
  await buildSite();
  const { importTypeScript } = await import('./lib/run-typescript.mjs');
  const { floodPackages } = await importTypeScript('tests/packages/flood-packages.ts');
  return floodPackages(Number(process.argv[2] ?? 10_000));
});
