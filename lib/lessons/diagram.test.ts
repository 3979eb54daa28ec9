import { expect, test } from 'vitest';
import { parseDiagram } from './diagram';

test('a diagram is its actors and what goes between them', () => {
  expect(
    parseDiagram('Browser | proxy.ts\nBrowser -> proxy.ts: GET /api\nproxy.ts --> Browser: 401: no cookie'),
  ).toEqual({
    ok: true,
    diagram: {
      actors: ['Browser', 'proxy.ts'],
      steps: [
        { from: 0, to: 1, label: 'GET /api', isAnswer: false },
        { from: 1, to: 0, label: '401: no cookie', isAnswer: true },
      ],
    },
  });
});

test('a line that names nobody of the first is refused by what it says', () => {
  expect(parseDiagram('A | B\nA -> C: hello')).toMatchObject({
    message: 'Failed to read the diagram: "A -> C: hello" must be "from -> to: label", with names of its first line.',
  });
  expect(parseDiagram('Alone')).toMatchObject({ ok: false });
});
