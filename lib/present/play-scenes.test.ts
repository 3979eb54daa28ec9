import { expect, test } from 'vitest';
import type { WholeScene } from '@/lib/project/scene';
import { createFakePlayground } from '@/lib/workbench/fixtures/fake-playground';
import { playScenes } from './play-scenes';

const scene = (title: string, more: Partial<WholeScene> = {}): WholeScene => ({
  title,
  next: '16',
  mode: 'development',
  files: { 'requests.http': '### Me\nGET /api/me\n' },
  ...more,
});

test('scenes are played in their order with one cookie jar; one without a request has no answer', async () => {
  const playground = createFakePlayground();
  playground.answer = ({ headers = [] }) => ({
    headers: [
      ['content-type', 'application/json'],
      ['set-cookie', 'a=1'],
    ],
    body: JSON.stringify({ cookie: headers.find(([name]) => name === 'Cookie')?.[1] ?? null }),
  });
  const played = await playScenes([scene('Talk'), scene('First', { request: 'Me' }), scene('Second')], playground);
  expect(played.map(({ request, answer }) => [request, answer])).toEqual([
    [null, null],
    ['GET /api/me', '200 OK\ncontent-type: application/json\nset-cookie: a=1\n\n{\n  "cookie": null\n}'],
    ['GET /api/me', '200 OK\ncontent-type: application/json\nset-cookie: a=1\n\n{\n  "cookie": "a=1"\n}'],
  ]);
});
