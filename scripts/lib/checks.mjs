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
  'lib/service-worker',
  'tests',
];

const TYPES = REALMS.map((realm) => ({
  name: `types of ${realm === '.' ? 'the pages' : realm}`,
  args: [
    bin('typescript', 'bin', 'tsc'),
    '-p',
    path.join(realm, 'tsconfig.json'),
    '--incremental',
    '--tsBuildInfoFile',
    cache(`${realm.replaceAll('/', '-')}.tsbuildinfo`),
  ],
}));

/** The types of the pages come first: `next build` writes some of what they refer to. */
const CHECKS = [
  ...TYPES.slice(0, 1),
  {
    name: 'lint',
    args: [
      bin('eslint', 'bin', 'eslint.js'),
      '.',
      '--max-warnings',
      '0',
      '--cache',
      '--cache-strategy',
      'content',
      '--cache-location',
      cache('eslint'),
    ],
  },
  ...TYPES.slice(1),
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
];

/**
 * Runs format, lint and type checks, two at a time, and prints a line for each and the output of those that fail.
 * @param {() => Promise<void>} [beside] what else there is to do, after the types of the pages; it rejects never
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(beside = () => Promise.resolve()) {
  // Types of routes and of CSS imports that the pages' own files refer to.
  if (existsSync(path.join(root, 'app'))) await captureNode([nextProgram, 'typegen']);
  const waiting = [...CHECKS];
  let failed = 0;
  const next = async () => {
    const check = waiting.shift();
    if (check && !(await runCheck(check))) failed++;
  };
  const work = async () => {
    while (waiting.length > 0) await next();
  };
  await Promise.all([next().then(beside).then(work), work()]);
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
