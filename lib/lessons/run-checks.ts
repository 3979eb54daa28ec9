import type { Check } from './check';
import type { CheckResult } from './check-result';
import { runCheck, type CheckOptions } from './run-check';

export interface RunOptions extends CheckOptions {
  /** Hears of each result as it comes. */
  onResult?: (result: CheckResult) => void;
  /** Whether to end with the first that fails. */
  untilFailed?: boolean;
}

/** Runs checks one after the other, each on a fresh server. Rejects where `signal` is aborted. */
export async function runChecks(checks: Check[], options: RunOptions): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of checks) {
    options.signal.throwIfAborted();
    const result = await runCheck(check, options);
    options.signal.throwIfAborted();
    results.push(result);
    options.onResult?.(result);
    if (options.untilFailed && result.state === 'failed') break;
  }
  return results;
}
