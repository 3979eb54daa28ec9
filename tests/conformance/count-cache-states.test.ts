import { expect, test } from 'vitest';
import type { TraceEvent } from '@/sandbox/protocol';
import { countCacheStates } from './count-cache-states';
import { countExpected } from './count-expected';
import type { JobAnswer } from './job';
import type { RecordedAnswer } from './recorded-case';

const headersOf = (state: string): [string, string][] => [['x-nextjs-cache', state]];

const recorded = (id: string, state: string) => ({ id, attempt: 0, headers: headersOf(state) }) as RecordedAnswer;

function answer(id: string, state: string, ...trace: Pick<TraceEvent, 'kind' | 'detail'>[]): JobAnswer {
  const steps = trace.map((step, atMs) => ({ label: '', atMs, ...step }));
  return { id, attempt: 0, headers: headersOf(state), trace: steps } as Partial<JobAnswer> as JobAnswer;
}

const told = (state: string) => ({ kind: 'cache', detail: { of: 'route', state } }) as const;
const never = () => false;

test('a cache state counts where the trace says what the recorded head says', () => {
  const all = [recorded('a', 'HIT'), recorded('b', 'STALE'), recorded('c', 'MISS')];
  const answers = [answer('a', 'HIT', told('HIT')), answer('b', 'HIT', told('HIT')), answer('c', 'MISS')];
  expect(countCacheStates(all, answers, never)).toEqual({ equal: 1, total: 3 });
});

test('of an answer that is listed as different its own head counts', () => {
  const listed = (right: string) =>
    countCacheStates([recorded('a', 'HIT')], [answer('a', 'STALE', told(right))], () => true);
  expect([listed('STALE'), listed('HIT')].map(({ equal }) => equal)).toEqual([1, 0]);
});

test('what a run told of a build counts where the recorded build made it so', () => {
  const ran = (route: string, build: string) => answer(route, '', { kind: 'handler', detail: { route, build } });
  const build = { ok: true, routes: { '/a': 'static', '/b': 'dynamic', '/c': 'static' } } as const;
  const answers = [ran('/a', 'static'), ran('/b', 'dynamic'), ran('/c', 'dynamic'), ran('/elsewhere', 'static')];
  expect(countExpected(build, answers)).toEqual({ equal: 2, total: 3 });
  expect(countExpected(undefined, answers)).toEqual({ equal: 0, total: 0 });
});
