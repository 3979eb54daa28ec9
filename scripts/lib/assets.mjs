import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { NEXT_VERSIONS } from './next-versions.mjs';
import { cacheFolder, root } from './paths.mjs';
import { runRecorded } from './run-recorded.mjs';
import { changedInputs, readStamp, stampOf, writeStamp } from './stamp.mjs';

const newest = NEXT_VERSIONS.at(-1);
const generated = path.join(root, 'public', 'generated');

/**
 * What is made from the sources before Next.js starts, each by itself; it is made anew when something that it was made of
 * has changed. `output` stands for what it writes to public/generated.
 */
export const STEPS = [
  { name: 'sandbox page', script: 'build-frame.mjs', output: 'sandbox.html' },
  { name: 'sandbox host', script: 'build-host.mjs', output: 'host.js' },
  { name: 'Next.js servers', script: 'build-sandbox.mjs', output: `next-${newest}-development.js` },
  { name: 'compiler', script: 'build-compiler.mjs', output: 'compiler.js' },
  { name: 'image renderers', script: 'build-og.mjs', output: `og-${newest}.js` },
  { name: 'test runner', script: 'build-vitest.mjs', output: 'vitest.js' },
  { name: 'API documentation', script: 'build-docs.mjs', output: 'docs' },
  { name: 'OpenAPI validator', script: 'build-openapi.mjs', output: 'openapi.worker.js' },
  { name: 'packages for projects', script: 'build-packages.mjs', output: 'packages' },
  { name: 'types for the editor', script: 'build-types.mjs', output: 'types' },
  { name: 'type checker', script: 'build-type-checker.mjs', output: 'types.worker.js' },
  { name: 'formatter', script: 'build-format.mjs', output: 'format.worker.js' },
  { name: 'editor', script: 'build-monaco.mjs', output: 'monaco' },
  { name: 'compiled examples', script: 'precompile.mjs', output: 'precompiled.json' },
  { name: 'examples', script: 'build-examples.mjs', output: 'examples' },
];

/**
 * Brings `public/generated` up to date, two steps at a time.
 * @returns {Promise<void>} rejects with the step that failed
 */
export async function buildAssets() {
  mkdirSync(generated, { recursive: true });
  const waiting = [...STEPS];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await buildStep(step);
  };
  await Promise.all([work(), work()]);
}

/** @param {string} script @returns {string} where it is kept what the script's last run was made of */
export function stampFileOf(script) {
  return path.join(cacheFolder, 'built', `${script}.json`);
}

/** @param {typeof STEPS[number]} step */
async function buildStep({ name, script, output }) {
  const stampFile = stampFileOf(script);
  if (changedInputs(readStamp(stampFile)).length === 0 && existsSync(path.join(generated, output))) return;
  console.log(`Building the ${name}…`);
  const since = Date.now();
  const { code, inputs } = await runRecorded(path.join('scripts', script));
  if (code !== 0) throw new Error(`Failed to build the ${name}: scripts/${script} ended with code ${code}.`);
  writeStamp(stampFile, stampOf(['package-lock.json', ...inputs], { since }));
}
