import { expect, test } from 'vitest';
import type { ServerEvent } from '../protocol';
import { emitEvent, setEventListener } from './emit-event';
import { requestContext } from './request-context';
import { createRequestTrace } from './request-trace';

const line = { type: 'log' as const, level: 'info' as const, text: 'a', values: [], position: null };

test('an event belongs to the request on whose behalf it happens, however late, and to none outside any', async () => {
  const events: ServerEvent[] = [];
  setEventListener((event) => events.push(event));
  emitEvent(line);
  await requestContext.run(
    { id: 7, method: 'GET', url: '/', trace: createRequestTrace(() => {}), matched: () => {}, middleware: () => {} },
    async () => {
      emitEvent(line);
      await new Promise((resolve) => setTimeout(resolve));
      emitEvent(line);
    },
  );
  expect(events.map(({ request }) => request)).toEqual([null, 7, 7]);
});
