import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WholeScene } from '@/lib/project/scene';
import { createFakePlayground } from '@/lib/workbench/fixtures/fake-playground';
import { createPlayer } from './player';
import { createShow } from './show-store';

const ROUTE = 'app/api/a/route.ts';

function scene(title: string, more: Partial<WholeScene> = {}): WholeScene {
  const files = { [ROUTE]: `// ${title}`, 'requests.http': 'GET /api/a\n' };
  return { title, next: '16', mode: 'development', files, open: [ROUTE], ...more };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a show plays by itself to its end, sends its requests, and stands still while it is paused', async () => {
  const playground = createFakePlayground();
  const note = 'word '.repeat(40);
  const scenes = [scene('One', { request: 'GET /api/a' }), scene('Two', { note }), scene('Three')];
  const show = createShow({ title: 'Talk', scenes, origin: 'link', connect: () => Promise.resolve(playground) });
  const stop = show.stage.start();
  const player = createPlayer(show.store);
  const at = () => show.store.getState().at;
  player.getState().play();
  await vi.advanceTimersByTimeAsync(2500);
  expect(playground.requests.map(({ url }) => url)).toEqual(['/api/a']);
  await vi.advanceTimersByTimeAsync(6000);
  expect(at()).toBe(1);
  player.getState().pause();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(at()).toBe(1);
  player.getState().play();
  // a long note is given its time
  await vi.advanceTimersByTimeAsync(10_000);
  expect(at()).toBe(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([at(), player.getState().isPlaying]).toEqual([2, false]);
  player.getState().play();
  expect([at(), player.getState().isPlaying]).toEqual([0, true]);
  player.getState().pause();
  stop();
});
