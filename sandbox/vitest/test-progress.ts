import { MOST_TEST_RESULTS, type TestOutcome } from '../protocol';
import type { TestServer } from './test-server';

/** How many begun tests a second are told of one by one. */
const MOST_BEGUN = 500;
const LONGEST_WAIT_MS = 20;

export interface Progress {
  begin(test: number, name: string[]): void;
  finish(outcome: TestOutcome): void;
  flush(): void;
}

/** Tells the host what comes of the tests, a few at a time: a test that never ends is told of before it begins. */
export function createProgress(emit: TestServer['emit']): Progress {
  // Kept from before the tests fake the time.
  const now = performance.now.bind(performance);
  const later = setTimeout;
  let waiting: TestOutcome[] = [];
  let windowStart = -Infinity;
  let begun = 0;

  function take(): TestOutcome[] {
    const results = waiting;
    waiting = [];
    return results;
  }

  function flush(): void {
    if (waiting.length > 0) emit({ begun: null, results: take() });
  }

  return {
    begin(test, name) {
      const time = now();
      if (time - windowStart >= 1000) [windowStart, begun] = [time, 0];
      begun += 1;
      if (begun <= MOST_BEGUN) emit({ begun: { test, name }, results: take() });
    },
    finish(outcome) {
      const count = waiting.push(outcome);
      if (count >= MOST_TEST_RESULTS) flush();
      else if (count === 1) later(flush, LONGEST_WAIT_MS);
    },
    flush,
  };
}
