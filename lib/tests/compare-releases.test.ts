import { expect, test } from 'vitest';
import { failedSomewhere } from './compare-releases';

const result = (name: string, state: 'passed' | 'failed') => ({
  ...{ file: 'a.test.ts', name: [name], state, durationMs: 1, logs: [] },
});

test('lists what fails on some release, with what it comes to on each', () => {
  const releases = {
    '14': [result('old', 'passed'), result('fine', 'passed')],
    '16': [result('old', 'failed'), result('fine', 'passed'), result('new', 'failed')],
  };
  expect(failedSomewhere(releases)).toEqual([
    { file: 'a.test.ts', name: 'old', states: { '14': 'passed', '16': 'failed' } },
    { file: 'a.test.ts', name: 'new', states: { '16': 'failed' } },
  ]);
});
