import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './paths.mjs';
import { runNode } from './run.mjs';

/**
 * Runs vitest over all projects of vitest.config.ts.
 * @param {string[]} args more arguments for vitest
 * @returns {Promise<{ passed: number, failed: number }>} tests; a file that did not even load counts as one that failed
 */
export async function runVitest(args) {
  const report = path.join(cacheFolder, 'vitest.json');
  rmSync(report, { force: true });
  const code = await runNode([
    path.join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const counted = countOf(JSON.parse(readFileSync(report, 'utf8')));
  // An error outside any test fails the run although every test passed.
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} report
 */
function countOf(report) {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}
