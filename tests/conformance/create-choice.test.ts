import { expect, it } from 'vitest';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { createChoice } from './create-choice';
import { jobsOf, MODES } from './jobs-of';
import { readCases } from './read-cases';

const cases = readCases();
const jobs = jobsOf(cases, NEXT_VERSIONS, MODES);

it('runs all of the newest release, and a third of each older one', () => {
  for (const commit of ['0', 'a1', 'ffe', null]) {
    const chosen = jobs.filter(createChoice(cases, commit));
    const share = (next: string) =>
      chosen.filter((job) => job.next === next).length / jobs.filter((job) => job.next === next).length;
    expect(share('16')).toBe(1);
    for (const next of ['14', '15']) expect(share(next)).toBeCloseTo(1 / 3, 1);
  }
});

it('runs the same for the same commit, and everything over three', () => {
  expect(jobs.filter(createChoice(cases, 'a1'))).toEqual(jobs.filter(createChoice(cases, 'a1')));
  const choices = ['0', '1', '2'].map((commit) => createChoice(cases, commit));
  expect(jobs.filter((job) => !choices.some((isChosen) => isChosen(job)))).toEqual([]);
});
