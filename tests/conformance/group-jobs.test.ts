import { expect, it } from 'vitest';
import { groupJobs } from './group-jobs';
import { jobsOf } from './jobs-of';
import type { RecordedCase } from './recorded-case';
import { readCases } from './read-cases';

const ROUTE = "export const dynamic = 'force-dynamic'\nexport async function GET() {\n  return Response.json({})\n}\n";

it('puts cases that leave nothing behind on one server', () => {
  expect(namesOf([caseOf('a'), caseOf('b')])).toEqual([['a', 'b']]);
});

it.each([
  ['a value of its module', `let count = 0\n${ROUTE}`],
  ['an object of its module', `const store = new Map()\n${ROUTE}`],
  ['a global', ROUTE.replace('return', 'globalThis.seen = true; return')],
  ['its environment', ROUTE.replace('return', "process.env.SEEN = '1'; return")],
  ['a cache', ROUTE.replace('force-dynamic', 'force-static')],
  ['a fetch', ROUTE.replace('return', "await fetch('http://127.0.0.1:9999/'); return")],
  ['work after the answer', ROUTE.replace('return', 'after(() => {}); return')],
  ['a timer', ROUTE.replace('return', 'setTimeout(() => {}, 10); return')],
  ['a counter of the console', ROUTE.replace('return', 'console.count(); return')],
  ['the time', ROUTE.replace('{}', '{ at: Date.now() }')],
])('gives a case with %s a server of its own', (_, route) => {
  const one = { ...caseOf('b'), files: { 'app/c/b/route.ts': route } };
  expect(namesOf([caseOf('a'), one, caseOf('c')])).toEqual([['a', 'c'], ['b']]);
});

it('gives a case with configuration, middleware or pages a server of its own', () => {
  for (const file of ['next.config.mjs', 'proxy.ts', 'app/c/b/page.tsx', '.env'])
    expect(namesOf([caseOf('a'), { ...caseOf('b'), files: { ...caseOf('b').files, [file]: '' } }])).toHaveLength(2);
});

it('gives a case that waits, or whose client gives up, a server of its own', () => {
  const patient = { ...caseOf('a'), requests: [{ id: 'get', url: '/c/a', beforeMs: 50 }] };
  const impatient = { ...caseOf('b'), requests: [{ id: 'get', url: '/c/b', abortAfterMs: 50 }] };
  expect(namesOf([patient, impatient])).toEqual([['a'], ['b']]);
});

it('keeps cases in the same folder apart', () => {
  expect(namesOf([caseOf('a'), { ...caseOf('b'), files: caseOf('a').files }])).toEqual([['a'], ['b']]);
});

it('keeps versions and modes apart, and loses no recorded case', () => {
  const jobs = jobsOf(readCases(), ['15', '16'], ['development', 'production']);
  const groups = groupJobs(jobs);
  expect(groups.every((group) => new Set(group.map(({ next, mode }) => next + mode)).size === 1)).toBe(true);
  expect(new Set(groups.flat())).toEqual(new Set(jobs));
  expect(groups.length).toBeLessThan(jobs.length * 0.75);
});

function namesOf(cases: RecordedCase[]): string[][] {
  return groupJobs(jobsOf(cases, ['16'], ['development'])).map((group) => group.map(({ source }) => source.name));
}

function caseOf(name: string): RecordedCase {
  return {
    name,
    group: 'test',
    files: { [`app/c/${name}/route.ts`]: ROUTE },
    requests: [{ id: 'get', url: `/c/${name}` }],
    answers: { '16': { development: [] } },
  };
}
