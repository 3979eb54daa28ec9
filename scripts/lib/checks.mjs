import { existsSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, root } from './paths.mjs';
import { captureNode } from './run.mjs';
import { nextProgram } from './site.mjs';

const bin = (/** @type {string[]} */ ...parts) => path.join('node_modules', ...parts);
const cache = (/** @type {string} */ name) => path.join(cacheFolder, name);

/** A tsconfig per realm; the one under tests/ covers every test and the scripts. */
const REALMS = [
  '.',
  'sandbox/frame',
  'sandbox/host',
  'sandbox/compiler',
  'sandbox/runtime',
  'sandbox/next',
  'sandbox/server',
  'server',
  'tests',
];

const CHECKS = [
  {
    name: 'format',
    args: [
      bin('prettier', 'bin', 'prettier.cjs'),
      '--check',
      '.',
      '--cache',
      '--cache-location',
      cache('prettier'),
      '--log-level',
      'warn',
    ],
  },
  { name: 'lint', args: [bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0'] },
  ...REALMS.map((realm) => ({
    name: `types of ${realm === '.' ? 'the pages' : realm}`,
    args: [
      bin('typescript', 'bin', 'tsc'),
      '-p',
      path.join(realm, 'tsconfig.json'),
      '--incremental',
      '--tsBuildInfoFile',
      cache(`${realm.replaceAll('/', '-')}.tsbuildinfo`),
    ],
  })),
];

/**
 * Runs format, lint and type checks, two at a time, and prints a line for each and the output of those that fail.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  // Types of routes and of CSS imports that the pages' own files refer to.
  if (existsSync(path.join(root, 'app'))) await captureNode([nextProgram, 'typegen']);
  const waiting = [...CHECKS];
  let failed = 0;
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) if (!(await runCheck(check))) failed++;
  };
  await Promise.all([work(), work()]);
  return { passed: CHECKS.length - failed, failed };
}

/** @param {typeof CHECKS[number]} check @returns {Promise<boolean>} */
async function runCheck(check) {
  const start = Date.now();
  const { code, output } = await captureNode(check.args);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${check.name} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0;
}
