import { expect, test, vi } from 'vitest';
import type { Failure } from './playground';
import type { ServerKind } from './server-kind';
import type { ServerProcess } from './server-process';
import { createWarmSpare } from './warm-spare';

const DEV_14: ServerKind = { next: '14', mode: 'development' };
const DEV_15: ServerKind = { next: '15', mode: 'development' };
const DEV_16: ServerKind = { next: '16', mode: 'development' };
const BUILT_15: ServerKind = { next: '15', mode: 'production' };
const BUILT_16: ServerKind = { next: '16', mode: 'production' };

/** Counts the servers that it starts; each can only be ended. */
function createStarter() {
  const started: ServerProcess[] = [];
  const start = (kind: ServerKind) => {
    let ended: Failure | null = null;
    const server = {
      kind,
      ready: Promise.resolve(),
      get ended() {
        return ended;
      },
      stop: (reason: Failure) => (ended = reason),
    } as unknown as ServerProcess;
    started.push(server);
    return Promise.resolve(server);
  };
  return {
    start,
    running: () => started.filter(({ ended }) => !ended).map(({ kind }) => kind),
    count: () => started.length,
  };
}

test('whoever switches back to a release finds its spare', async () => {
  vi.useFakeTimers();
  const starter = createStarter();
  const spares = createWarmSpare(starter.start);
  for (const kind of [DEV_14, DEV_15, DEV_16]) {
    const server = await spares.take(kind);
    await vi.runAllTimersAsync();
    server.stop({ kind: 'aborted', message: 'another release was chosen' });
  }
  const before = starter.count();
  expect((await spares.take(DEV_14)).kind).toBe(DEV_14);
  expect((await spares.take(DEV_15)).kind).toBe(DEV_15);
  expect(starter.count()).toBe(before);
  vi.useRealTimers();
});

test('no more than four are kept, and all end with the frame', async () => {
  const starter = createStarter();
  const spares = createWarmSpare(starter.start);
  for (const kind of [DEV_14, DEV_15, DEV_16, BUILT_15, BUILT_16]) spares.prepare(kind);
  await Promise.resolve();
  expect(starter.running()).toEqual([DEV_15, DEV_16, BUILT_15, BUILT_16]);
  spares.discard();
  await Promise.resolve();
  expect(starter.running()).toEqual([]);
});

test('the more servers are in use, the fewer spares there are, but always one', async () => {
  vi.useFakeTimers();
  const starter = createStarter();
  const spares = createWarmSpare(starter.start);
  const taken = await Promise.all([DEV_14, DEV_15, DEV_16].map(spares.take));
  await vi.runAllTimersAsync();
  expect(starter.running()).toEqual([DEV_14, DEV_15, DEV_16, DEV_15, DEV_16]);
  taken.push(await spares.take(BUILT_15), await spares.take(BUILT_16), await spares.take(DEV_14));
  await vi.runAllTimersAsync();
  expect(starter.running()).toHaveLength(taken.length + 1);
  taken.forEach((server) => server.stop({ kind: 'aborted', message: 'enough' }));
  for (const kind of [DEV_14, DEV_15, DEV_16, BUILT_15, BUILT_16]) spares.prepare(kind);
  await vi.runAllTimersAsync();
  expect(starter.running()).toHaveLength(4);
  vi.useRealTimers();
});

test('servers that were taken at once all get a spare', async () => {
  vi.useFakeTimers();
  const starter = createStarter();
  const spares = createWarmSpare(starter.start);
  const taken = await Promise.all([DEV_15, DEV_16].map(spares.take));
  await vi.runAllTimersAsync();
  expect(starter.running()).toEqual([...taken.map(({ kind }) => kind), DEV_15, DEV_16]);
  vi.useRealTimers();
});
