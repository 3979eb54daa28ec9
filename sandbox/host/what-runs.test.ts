import { expect, test } from 'vitest';
import type { Conversation, Subject } from './conversation';
import { createWhatRuns } from './what-runs';

/** A request whose route becomes known when its file is set. */
function request() {
  const state: { subject: Subject | null } = { subject: null };
  const conversation: Conversation = { receive: () => {}, fail: () => {}, subject: () => state.subject };
  return Object.assign(conversation, {
    matches: (file: string) => (state.subject = { name: 'the handler', file, line: 1 }),
  });
}

test('a request whose route is not known is still starting', () => {
  const runs = createWhatRuns();
  runs.asked(request());
  expect([runs.phase(), runs.subject()]).toEqual(['starting', null]);
});

test('of several requests, the one whose code began last is what runs', () => {
  const runs = createWhatRuns();
  const [first, second] = [request(), request()];
  runs.asked(first);
  runs.asked(second);
  first.matches('app/first/route.ts');
  runs.begun(first);
  expect(runs.subject()).toMatchObject({ file: 'app/first/route.ts' });
});

test('a module that is evaluated goes before the handler that needs it', () => {
  const runs = createWhatRuns();
  const sent = request();
  runs.asked(sent);
  sent.matches('app/route.ts');
  runs.begun(sent);
  runs.evaluates('lib/db.ts');
  expect(runs.subject()).toEqual({ name: 'the module', file: 'lib/db.ts', line: null });
  runs.evaluates(null);
  expect(runs.subject()).toMatchObject({ name: 'the handler' });
});

test('a handler that was given up still runs, until the event loop has turned', () => {
  const runs = createWhatRuns();
  const [given, next] = [request(), request()];
  runs.asked(given);
  given.matches('app/loop/route.ts');
  runs.begun(given);
  runs.closed(given);
  runs.asked(next);
  expect([runs.phase(), runs.subject()?.file]).toEqual(['project', 'app/loop/route.ts']);
  runs.turned();
  expect(runs.phase()).toBe('starting');
});

test('a handler that waits does not make a newer request one of the project’s code', () => {
  const runs = createWhatRuns();
  const [waiting, cold] = [request(), request()];
  runs.asked(waiting);
  waiting.matches('app/stream/route.ts');
  runs.begun(waiting);
  runs.asked(cold);
  runs.turned();
  expect(runs.phase()).toBe('starting');
});
