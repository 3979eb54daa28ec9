import path from 'node:path';
import { root } from './paths.mjs';
import { runNode } from './run.mjs';
import { sealPages } from './seal-pages.mjs';
import { digestOf, isStamped, writeStamp } from './stamp.mjs';

/** Next.js' own program; run through node, so that no shell or shim stands between us and its signals. */
export const nextProgram = path.join('node_modules', 'next', 'dist', 'bin', 'next');

// Inside .next: whoever removes the build removes its stamp.
const stampFile = path.join(root, '.next', 'playground-build');
const INPUTS = [
  'app',
  'components',
  'content',
  'lib',
  'server',
  'sandbox/compiler',
  'sandbox/host',
  'sandbox/protocol.ts',
  'next.config.ts',
  'tailwind.config.ts',
  'postcss.config.mjs',
  'tsconfig.base.json',
  'package-lock.json',
];

/**
 * Runs `next build` for the playground's own pages where a source of theirs changed since the last one.
 * @returns {Promise<void>} rejects where the build fails
 */
export async function buildSite() {
  const digest = digestOf(INPUTS) + (process.env.SANDBOX_ORIGIN ?? '');
  if (isStamped(stampFile, digest)) return;
  console.log('Building the pages (next build)…');
  const code = await runNode([nextProgram, 'build'], { env: { NEXT_TELEMETRY_DISABLED: '1' } });
  if (code !== 0)
    throw new Error(`Failed to build the pages: next build ended with code ${code}. Its output above says why.`);
  sealPages(path.join(root, '.next', 'server', 'app'));
  writeStamp(stampFile, digest);
}
