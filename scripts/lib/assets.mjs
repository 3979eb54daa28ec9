import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, root } from './paths.mjs';
import { runNode } from './run.mjs';
import { digestOf, isStamped, writeStamp } from './stamp.mjs';

const generated = path.join(root, 'public', 'generated');

/**
 * What is made from the sources before Next.js starts, in order; each is made anew when one of its inputs changed.
 * `output` stands for what it writes to public/generated.
 */
const STEPS = [
  {
    name: 'sandbox page',
    script: 'build-frame.mjs',
    output: 'sandbox.html',
    inputs: ['sandbox/frame', 'sandbox/protocol.ts'],
  },
  {
    name: 'Next.js servers',
    script: 'build-sandbox.mjs',
    output: 'next-16-development.js',
    inputs: [
      'sandbox/runtime',
      'sandbox/server',
      'sandbox/next',
      'sandbox/next-14',
      'sandbox/next-15',
      'sandbox/next-16',
      'sandbox/protocol.ts',
      'scripts/next-modules',
    ],
  },
  {
    name: 'compiler',
    script: 'build-compiler.mjs',
    output: 'compiler.js',
    inputs: ['sandbox/compiler', 'sandbox/protocol.ts'],
  },
  { name: 'image renderers', script: 'build-og.mjs', output: 'og-16.js', inputs: [] },
  {
    name: 'packages for projects',
    script: 'build-packages.mjs',
    output: 'packages',
    inputs: ['sandbox/host/bundled-packages.ts'],
  },
  {
    name: 'types for the editor',
    script: 'build-types.mjs',
    output: 'types',
    inputs: ['scripts/lib/pack-types.mjs', 'sandbox/host/bundled-packages.ts'],
  },
  {
    name: 'formatter',
    script: 'build-format.mjs',
    output: 'format.worker.js',
    inputs: ['lib/editor/format-worker.ts', 'lib/editor/format-protocol.ts'],
  },
  { name: 'editor', script: 'build-monaco.mjs', output: 'monaco', inputs: [] },
  {
    name: 'compiled examples',
    script: 'precompile.mjs',
    output: 'precompiled.json',
    inputs: ['content', 'lib/project', 'sandbox/compiler', 'sandbox/protocol.ts'],
  },
  {
    name: 'examples',
    script: 'build-examples.mjs',
    output: 'examples',
    inputs: ['content', 'server/examples', 'lib/examples', 'lib/project', 'sandbox/protocol.ts'],
  },
];

/**
 * Brings `public/generated` up to date.
 * @returns {Promise<void>} rejects with the step that failed
 */
export async function buildAssets() {
  mkdirSync(generated, { recursive: true });
  for (const step of STEPS) await buildStep(step);
}

/** @param {typeof STEPS[number]} step */
async function buildStep(step) {
  const stampFile = path.join(cacheFolder, 'built', step.script);
  const digest = digestOf([`scripts/${step.script}`, 'package-lock.json', ...step.inputs]);
  if (isStamped(stampFile, digest) && existsSync(path.join(generated, step.output))) return;
  console.log(`Building the ${step.name}…`);
  const code = await runNode([path.join('scripts', step.script)]);
  if (code !== 0) throw new Error(`Failed to build the ${step.name}: scripts/${step.script} ended with code ${code}.`);
  writeStamp(stampFile, digest);
}
