import { NEXT_VERSIONS, type NextVersion } from '@/sandbox/protocol';
import type { TestResult } from '@/sandbox/host/playground';
import { fullNameOf, type Releases } from './tests-store';

/** A test and what it came to on each release. */
export interface ComparedTest {
  file: string;
  name: string;
  states: Partial<Record<NextVersion, TestResult['state']>>;
}

/** @returns the tests that failed on one of the releases */
export function failedSomewhere(releases: Releases): ComparedTest[] {
  const tests = new Map<string, ComparedTest>();
  for (const next of NEXT_VERSIONS) {
    for (const result of releases[next] ?? []) {
      const name = fullNameOf(result);
      const key = JSON.stringify([result.file, name]);
      const test = tests.get(key) ?? { file: result.file, name, states: {} };
      tests.set(key, { ...test, states: { ...test.states, [next]: result.state } });
    }
  }
  return [...tests.values()].filter(({ states }) => Object.values(states).includes('failed'));
}
