import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Phase, Silence } from './count-silence';
import { startHeartbeat } from './heartbeat';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Situation {
  deadlineMs?: number;
  answers?: boolean;
  phase?: () => Phase;
  /** What the metronome measures; null where it never answers. */
  share?: number | null;
  /** Called when the frame is asked whether it lives. */
  onConfirm?: () => void;
  isFrameAlive?: boolean;
}

function start(situation: Situation = {}) {
  const { deadlineMs = 5000, answers = false, phase = () => 'project', share = 1, isFrameAlive = true } = situation;
  const seen = { busy: 0, turning: 0, silentAt: 0, measured: 0, alive: true, silence: null as Silence | null };
  const startedAt = Date.now();
  const heartbeat = startHeartbeat({
    ping: () => answers && queueMicrotask(() => heartbeat.pong()),
    deadlineMs: () => deadlineMs,
    now: () => Date.now(),
    phase,
    measureShare() {
      seen.measured++;
      return new Promise((resolve) => share !== null && setTimeout(() => resolve(share), 60));
    },
    isFrameAlive() {
      situation.onConfirm?.();
      return Promise.resolve(isFrameAlive);
    },
    onBusy: () => seen.busy++,
    onTurning: () => seen.turning++,
    onSilent(silence, alive) {
      Object.assign(seen, { silentAt: Date.now() - startedAt, alive, silence });
    },
  });
  return { heartbeat, seen };
}

/** Within how much of the moment at which it is due a silence is noticed: a tick and a measurement. */
const PRECISION_MS = 350;

function expectAbout(actual: number, wanted: number): void {
  expect(actual).toBeGreaterThanOrEqual(wanted);
  expect(actual).toBeLessThan(wanted + PRECISION_MS);
}

test('a server that answers is never busy, and nothing is measured for it', async () => {
  const { seen } = start({ answers: true });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(seen).toMatchObject({ busy: 0, turning: 0, silentAt: 0, measured: 0 });
});

test('a silent server is busy, and silent at its deadline', async () => {
  const { seen } = start();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(seen.busy).toBeGreaterThan(5);
  expectAbout(seen.silentAt, 5000);
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
  expect(seen).toMatchObject({ busy: 0, turning: 0, silentAt: 0 });
});

test('on a busy computer a server gets the processor time of its deadline, however long that takes', async () => {
  const { seen } = start({ share: 0.25 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(seen.silentAt).toBeGreaterThan(17_000);
  expect(seen.silentAt).toBeLessThan(22_000);
  expect(seen.silence!.serverMs).toBeLessThan(seen.silence!.wallMs / 3);
});

test('a true loop ends after ten times the deadline at the latest', async () => {
  const { seen } = start({ share: 0 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(seen.silentAt).toBeGreaterThan(40_000);
  expect(seen.silentAt).toBeLessThan(52_000);
});

test('a metronome that does not answer changes nothing but a moment', async () => {
  const { seen } = start({ share: null });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(seen.silentAt).toBeLessThan(9000);
  expect(seen.silentAt).toBeGreaterThan(5000);
});

test('before the project’s code has begun, a server has six times as long', async () => {
  const { seen } = start({ phase: () => 'starting' });
  await vi.advanceTimersByTimeAsync(60_000);
  expectAbout(seen.silentAt, 30_000);
});

test('the project’s code is not charged for what came before it', async () => {
  let phase: Phase = 'starting';
  const { seen } = start({ phase: () => phase });
  await vi.advanceTimersByTimeAsync(8000);
  phase = 'project';
  await vi.advanceTimersByTimeAsync(60_000);
  expectAbout(seen.silentAt, 13_000);
});

test('a pong that lay in the queue of a busy page is an answer', async () => {
  let pongs = 0;
  const { heartbeat, seen } = start({
    onConfirm: () => {
      pongs += 1;
      heartbeat.pong();
    },
  });
  await vi.advanceTimersByTimeAsync(5500);
  expect(seen).toMatchObject({ silentAt: 0, turning: 1 });
  expect(pongs).toBe(1);
});

test('a frame that is dead is said to be', async () => {
  const { seen } = start({ isFrameAlive: false, share: null });
  await vi.advanceTimersByTimeAsync(6000);
  expect(seen).toMatchObject({ silentAt: 5000, alive: false });
});
