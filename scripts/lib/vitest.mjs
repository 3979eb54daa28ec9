import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './paths.mjs';
import { runNode } from './run.mjs';

/** @typedef {import('./count-reporter.mjs').RunCount} RunCount */

/** So many tests may need another try: a busy machine has its moments. More are a fault. */
const MOST_AGAIN = 3;
const SLOWEST = 10;

/**
 * Runs vitest over all projects of vitest.config.ts, and says at the end which files were slow and which tests needed
 * another try.
 * @param {string[]} args more arguments for vitest
 * @returns {Promise<{ passed: number, failed: number }>} tests; too many that needed another try count as one that failed
 */
export async function runVitest(args) {
  const report = path.join(cacheFolder, 'vitest.json');
  rmSync(report, { force: true });
  const vitest = path.join('node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=./scripts/lib/count-reporter.mjs'];
  const code = await runNode([vitest, 'run', ...reporters, ...args], { env: { RUN_COUNT: report } });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  /** @type {RunCount} */
  const count = JSON.parse(readFileSync(report, 'utf8'));
  console.log(textOf(count));
  const failed = count.failed + (count.again.length > MOST_AGAIN ? 1 : 0);
  // An error outside any test fails the run although every test passed.
  return { passed: count.passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** @param {RunCount} count @returns {string} */
function textOf({ files, again }) {
  const slowest = files.slice(0, SLOWEST).map(({ file, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${file}`);
  const fate = again.length > MOST_AGAIN ? `; more than ${MOST_AGAIN} fail the run` : '';
  const names = again.map((name) => `  ${name}`);
  return ['\nThe slowest files:', ...slowest, `\n${again.length} tests passed after another try${fate}`, ...names].join(
    '\n',
  );
}
