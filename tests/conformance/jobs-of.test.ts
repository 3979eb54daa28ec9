import { expect, it } from 'vitest';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { jobsToRecord, MODES } from './jobs-of';
import type { RecordedCase } from './recorded-case';

const empty: RecordedCase = { name: 'new', group: 'own', files: {}, requests: [], answers: {} };

function placesOf(one: RecordedCase): string[] {
  return jobsToRecord([one], NEXT_VERSIONS, MODES).map(({ next, mode }) => `${next} ${mode}`);
}

it('records a case without answers wherever it says that it holds', () => {
  const [first] = NEXT_VERSIONS;
  expect(placesOf(empty)).toHaveLength(NEXT_VERSIONS.length * MODES.length);
  expect(placesOf({ ...empty, versions: [Number(first)], modes: ['prod'] })).toEqual([`${first} production`]);
});

it('records a case with answers where it has some', () => {
  const [first] = NEXT_VERSIONS;
  expect(placesOf({ ...empty, answers: { [first]: { development: [] } } })).toEqual([`${first} development`]);
});
