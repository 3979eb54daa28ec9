import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { throttlePages } from '../watch/throttle';
import { visit, type Visit } from '../watch/visit';
import { healthyProject, healthyRequests, loops } from '../watch/watch-projects';

// Real code on real servers of Next.js; `npm run watch-proof` asks for more, on a computer made slow.
let visited: Visit;

beforeAll(async () => {
  visited = await visit(inject('playgroundUrl'));
});

afterAll(() => visited.end());

test('every loop is ended and named, wherever it stands', async () => {
  const answers = await visited.sendToAll(loops);
  for (const [index, { named }] of loops.entries()) {
    const { message, ...place } = named;
    expect(answers[index]).toMatchObject({ status: 0, failure: { kind: 'timed-out', ...place } });
    // A busy machine is said to be one.
    expect(answers[index]?.failure?.message.startsWith(message)).toBe(true);
  }
});

test('cold code on a slow computer, 12 MB of text, and a handler that waits are not accused', async () => {
  const statuses: number[] = [];
  for (const rate of [4, 8]) {
    await visited.send(healthyProject, { url: '/api/send' }, false);
    await throttlePages(visited.browser, rate);
    for (const [index, request] of healthyRequests.entries()) {
      const { status, failure } = await visited.send(healthyProject, request, index === 0);
      expect(failure).toBe(null);
      statuses.push(status);
    }
  }
  const waited = await visited.send(healthyProject, { url: '/api/waits' }, false);
  expect(waited).toMatchObject({ status: 200, failure: null });
  const wanted = healthyRequests.map(({ status }) => status);
  expect(statuses).toEqual([...wanted, ...wanted]);
});
