import { expect, test } from 'vitest';
import { MOST_TRACE_STEPS, type TraceEvent } from '../protocol';
import { createRequestTrace, type Step } from './request-trace';

const fetchStep: Step = { kind: 'fetch', label: 'fetch', detail: {} };
const responseStep: Step = { kind: 'response', label: 'answered 200', detail: { status: 200 } };

function start() {
  const told: TraceEvent[][] = [];
  return { told, trace: createRequestTrace((steps) => told.push(steps)) };
}

test('steps are told together, before the answer ends, and each at once from then on', () => {
  const { told, trace } = start();
  trace.add(fetchStep);
  trace.add(fetchStep);
  trace.end(responseStep, trace.begin());
  trace.add(fetchStep);
  expect(told.map((steps) => steps.map(({ kind }) => kind))).toEqual([['fetch', 'fetch', 'response'], ['fetch']]);
});

test('a step that is over late stands where it began, and no two began at once', () => {
  const { told, trace } = start();
  const begun = trace.begin();
  trace.add(fetchStep);
  trace.add({ ...fetchStep, kind: 'handler' }, begun);
  trace.flush();
  const [fetched, handled] = told.flat();
  expect(handled?.atMs).toBeLessThan(fetched?.atMs ?? 0);
  expect(handled).toHaveProperty('durationMs');
  expect(fetched).not.toHaveProperty('durationMs');
});

test('of a request with very many steps the first are told, and how many there are beside them', () => {
  const { told, trace } = start();
  for (let index = 0; index < MOST_TRACE_STEPS + 50; index++) trace.add(fetchStep);
  trace.add({ ...fetchStep, kind: 'handler' }, 0);
  trace.end(responseStep, trace.begin());
  trace.add(fetchStep);
  const steps = told.flat();
  expect(steps).toHaveLength(MOST_TRACE_STEPS + 2);
  expect(steps.at(-1)).toMatchObject({
    label: 'answered 200; 50 more steps are not listed',
    detail: { status: 200, leftOut: 50 },
  });
});

test('long texts are cut', () => {
  const { told, trace } = start();
  trace.add({ ...fetchStep, label: 'x'.repeat(1000), detail: { url: 'y'.repeat(1000), status: 200, cache: null } });
  trace.flush();
  const [step] = told.flat();
  expect(step?.label).toHaveLength(301);
  expect(step?.detail).toEqual({ url: `${'y'.repeat(300)}…`, status: 200, cache: null });
});

test('lines are looked up for as many steps as are told, and for no more', () => {
  const { trace } = start();
  for (let step = 0; step < MOST_TRACE_STEPS; step++) expect(trace.mayLocate()).toBe(true);
  expect(trace.mayLocate()).toBe(false);
});
