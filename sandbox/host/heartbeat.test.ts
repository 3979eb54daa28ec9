import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startHeartbeat } from './heartbeat';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function start({ deadlineMs = 5000, answers = false } = {}) {
  const seen = { busy: 0, turning: 0, silentAt: 0 };
  const startedAt = Date.now();
  const heartbeat = startHeartbeat({
    ping: () => answers && queueMicrotask(() => heartbeat.pong()),
    deadlineMs,
    now: () => Date.now(),
    onBusy: () => seen.busy++,
    onTurning: () => seen.turning++,
    onSilent: () => (seen.silentAt = Date.now() - startedAt),
  });
  return { heartbeat, seen };
}

test('a server that answers is never busy', async () => {
  const { seen } = start({ answers: true });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(seen).toEqual({ busy: 0, turning: 0, silentAt: 0 });
});

test('a silent server is busy, and silent at its deadline', async () => {
  const { seen } = start();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(seen.busy).toBeGreaterThan(5);
  expect(seen.silentAt).toBe(5000);
});

test('a server that answers after a while turns again', async () => {
  const { heartbeat, seen } = start();
  await vi.advanceTimersByTimeAsync(4000);
  heartbeat.pong();
  await vi.advanceTimersByTimeAsync(4000);
  expect(seen).toMatchObject({ turning: 1, silentAt: 0 });
});

test('time in which the page itself slept does not count', async () => {
  const { seen } = start();
  await vi.advanceTimersByTimeAsync(250);
  vi.setSystemTime(Date.now() + 3_600_000);
  await vi.advanceTimersByTimeAsync(250);
  expect(seen.silentAt).toBe(0);
});

test('nothing is asked after the end', async () => {
  const { heartbeat, seen } = start();
  heartbeat.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(seen).toEqual({ busy: 0, turning: 0, silentAt: 0 });
});
