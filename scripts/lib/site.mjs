import path from 'node:path';
import { modulesOf } from './modules-of.mjs';
import { root } from './paths.mjs';
import { runNode } from './run.mjs';
import { sealPages } from './seal-pages.mjs';
import { allIn, changedInputs, readStamp, stampOf, writeStamp } from './stamp.mjs';

/** Next.js' own program; run through node, so that no shell or shim stands between us and its signals. */
export const nextProgram = path.join('node_modules', 'next', 'dist', 'bin', 'next');

/** Inside .next: whoever removes the build removes what it was made of. */
export const siteStampFile = path.join(root, '.next', 'playground-build.json');

/** The browser keeps the site by it; `next build` leaves it alone. */
export const serviceWorkerFile = path.join(root, 'public', 'sw.js');

/** Next.js and what it runs read these themselves. */
const CONFIGURATION = [
  'next.config.ts',
  'tailwind.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'tsconfig.base.json',
];

/**
 * Runs `next build` for the playground's own pages where something that they are made of changed since the last one.
 * @returns {Promise<void>} rejects where the build fails
 */
export async function buildSite() {
  if (changedInputs(readStamp(siteStampFile)).length > 0) await buildPages();
  // it needs packages, which a fresh clone has only by now
  const { writeServiceWorker } = await import('./service-worker.mjs');
  await writeServiceWorker({
    pages: path.join(root, '.next', 'server', 'app'),
    chunks: path.join(root, '.next', 'static'),
    file: serviceWorkerFile,
  });
}

async function buildPages() {
  console.log('Building the pages (next build)…');
  const since = Date.now();
  const code = await runNode([nextProgram, 'build'], { env: { NEXT_TELEMETRY_DISABLED: '1' } });
  if (code !== 0)
    throw new Error(`Failed to build the pages: next build ended with code ${code}. Its output above says why.`);
  sealPages(path.join(root, '.next', 'server', 'app'));
  writeStamp(siteStampFile, stampOf(await inputsOfSite(), { since }));
}

/** The modules of every file of `app`, and the examples, which a page reads. */
async function inputsOfSite() {
  const app = allIn('app');
  const modules = await modulesOf([
    'scripts/lib/site.mjs',
    'next.config.ts',
    'tailwind.config.ts',
    ...app.filter((file) => /\.(tsx?|css)$/.test(file)),
  ]);
  return ['$SANDBOX_ORIGIN', 'package-lock.json', ...CONFIGURATION, ...app, ...allIn('content'), ...modules];
}
