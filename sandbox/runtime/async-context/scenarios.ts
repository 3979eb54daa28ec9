/* eslint-disable @typescript-eslint/await-thenable, @typescript-eslint/use-unknown-in-catch-callback-variable,
   @typescript-eslint/no-unnecessary-type-arguments, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unused-vars
   -- The scenarios do what a linter would not let pass: that is what they are for. */

import type { AsyncLocalStorage } from './async-local-storage';
import type { AsyncResource } from './async-resource';

export interface AsyncHooks {
  AsyncLocalStorage: typeof AsyncLocalStorage;
  AsyncResource: typeof AsyncResource;
}

type Scenario = (storage: AsyncLocalStorage, hooks: AsyncHooks) => unknown;
type Immediate = (callback: () => void) => unknown;

const setImmediateOf = (): Immediate => (globalThis as unknown as { setImmediate: Immediate }).setImmediate;
const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
const foreignThenable = (storage: AsyncLocalStorage) => ({
  then: (done: (value: unknown) => void) => done(storage.getStore() ?? 'none'),
});

/** Programs whose result must be the same on Node's AsyncLocalStorage and on ours. */
export const scenarios: Record<string, Scenario> = {
  'run and nothing outside': (s) => [s.getStore(), s.run('a', () => s.getStore()), s.getStore()],
  'run passes arguments, this and the result': (s) =>
    s.run(
      'a',
      function (this: unknown, ...args: number[]) {
        return [this ?? null, ...args];
      },
      1,
      2,
    ),
  'run restores after a throw': (s) => {
    try {
      s.run('a', () => {
        throw new Error('x');
      });
    } catch {
      // Seen below.
    }
    return s.getStore() ?? 'none';
  },
  'nested run': (s) => s.run('a', () => [s.run('b', () => s.getStore()), s.getStore()]),
  'nested run across awaits': (s) =>
    s.run('a', async () => {
      const inner = await s.run('b', async () => {
        await null;
        return s.getStore();
      });
      return [inner, s.getStore()];
    }),
  'await of a value, a timer and a rejection': (s) =>
    s.run('a', async () => {
      const seen = [];
      await null;
      seen.push(s.getStore());
      await sleep(1);
      seen.push(s.getStore());
      await Promise.reject(new Error('x')).catch(() => seen.push(s.getStore()));
      try {
        await Promise.reject(new Error('y'));
      } catch {
        seen.push(s.getStore());
      }
      return seen;
    }),
  'two requests in flight': async (s) => {
    const request = (id: string, ms: number) =>
      s.run(id, async () => {
        const seen = [s.getStore()];
        for (let i = 0; i < 5; i++) {
          await sleep(ms);
          seen.push(s.getStore());
          await Promise.all([null, sleep(1)]);
          seen.push(s.getStore());
        }
        return seen.every((store) => store === id);
      });
    return Promise.all([request('a', 1), request('b', 2), request('c', 0)]);
  },
  'then, catch and finally': (s) =>
    s.run('a', () =>
      Promise.resolve()
        .then(() => s.getStore())
        .then((first) => Promise.reject([first, s.getStore()]))
        .catch((seen: unknown[]) => [...seen, s.getStore()])
        .finally(() => s.getStore()),
    ),
  'then belongs to its caller, not to the settling code': async (s) => {
    let settle = (_value: string): void => undefined;
    const shared = new Promise<string>((done) => (settle = done));
    const readers = ['a', 'b'].map((id) => s.run(id, async () => [await shared, s.getStore()]));
    s.run('settler', () => settle('value'));
    return Promise.all(readers);
  },
  'all, race, any and allSettled': (s) =>
    s.run('a', async () => {
      const seen: unknown[] = [];
      await Promise.all([sleep(1), 2]).then(() => seen.push(s.getStore()));
      await Promise.race([sleep(5), sleep(1)]).then(() => seen.push(s.getStore()));
      await Promise.any([Promise.reject(new Error('x')), sleep(1)]).then(() => seen.push(s.getStore()));
      await Promise.allSettled([Promise.reject(new Error('x'))]).then(() => seen.push(s.getStore()));
      return seen;
    }),
  'await of a foreign thenable': (s) =>
    s.run('a', async () => [await (foreignThenable(s) as PromiseLike<unknown>), s.getStore()]),
  'a foreign thenable answered by then': (s) =>
    s.run('a', () => Promise.resolve().then(() => foreignThenable(s) as PromiseLike<unknown>)),
  'a foreign thenable returned by an async function': (s) =>
    s.run('a', async () => foreignThenable(s) as PromiseLike<unknown>),
  'a foreign thenable in Promise.all': (s) =>
    s.run('a', () => Promise.all([foreignThenable(s) as PromiseLike<unknown>])),
  'await of what has a `then` that cannot be read': (s) =>
    s.run('a', async () => {
      const unreadable = {
        get then(): never {
          throw new Error('no then');
        },
      };
      const read = (error: unknown) => String(error);
      const caught = async () => {
        try {
          const value: unknown = await unreadable;
          return value;
        } catch (error) {
          return ['caught', read(error), s.getStore()];
        }
      };
      return [await caught(), await Promise.resolve(unreadable).catch(read)];
    }),
  'setTimeout, setInterval, setImmediate, queueMicrotask': (s) =>
    s.run('a', async () => {
      const seen: unknown[] = [];
      await new Promise<void>((done) => setTimeout((x: string) => done(void seen.push(x, s.getStore())), 1, 'x'));
      await new Promise<void>((done) => {
        const timer = setInterval(() => {
          clearInterval(timer);
          done(void seen.push(s.getStore()));
        }, 1);
      });
      await new Promise<void>((done) => setImmediateOf()(() => done(void seen.push(s.getStore()))));
      await new Promise<void>((done) => queueMicrotask(() => done(void seen.push(s.getStore()))));
      return seen;
    }),
  'timers made inside run fire after it': async (s) => {
    const seen: unknown[] = [];
    s.run('a', () => setTimeout(() => setTimeout(() => seen.push(s.getStore()), 1), 1));
    await sleep(15);
    return [seen, s.getStore()];
  },
  'enterWith holds for the rest of the callback and what it starts': (s) =>
    s.run('outer', async () => {
      s.enterWith('a');
      const before = s.getStore();
      await null;
      return [before, s.getStore()];
    }),
  'enterWith inside run ends with run': (s) =>
    s.run('outer', () => [s.run('inner', () => (s.enterWith('x'), s.getStore())), s.getStore()]),
  'enterWith in an engine-called callback ends with it': async (s) => {
    const seen: unknown[] = [];
    setTimeout(() => s.enterWith('leak'), 1);
    await new Promise<void>((done) => setTimeout(() => done(void seen.push(s.getStore())), 3));
    return seen;
  },
  'enterWith in one then does not reach another': async (s) => {
    const other = Promise.resolve();
    const first = Promise.resolve().then(() => s.enterWith('leak'));
    const second = other.then(() => s.getStore());
    await first;
    return (await second) ?? 'none';
  },
  'enterWith in an async function reaches its caller': (s) =>
    s.run('outer', async () => {
      const enter = async (): Promise<void> => {
        s.enterWith('x');
        await null;
      };
      await enter();
      return s.getStore();
    }),
  exit: (s) => s.run('a', () => [s.exit(() => s.getStore() ?? 'none'), s.getStore()]),
  'exit across an await': (s) =>
    s.run('a', () =>
      s.exit(async () => {
        await null;
        return s.getStore() ?? 'none';
      }),
    ),
  disable: (s) =>
    s.run('a', () => {
      s.disable();
      return [s.getStore() ?? 'none', s.run('b', () => s.getStore())];
    }),
  'static bind': (s, { AsyncLocalStorage }) => {
    const bound = s.run('a', () => AsyncLocalStorage.bind((x: number) => [x, s.getStore()]));
    return [bound(1), s.run('b', () => bound(2))];
  },
  'static snapshot': (s, { AsyncLocalStorage }) => {
    const inA = s.run('a', () => AsyncLocalStorage.snapshot());
    return s.run('b', () => [inA((x: number) => [x, s.getStore()], 1), s.getStore()]);
  },
  'AsyncResource runInAsyncScope and bind': (s, { AsyncResource }) => {
    const resource = s.run('a', () => new AsyncResource('Job'));
    const bound = s.run('c', () => AsyncResource.bind(() => s.getStore()));
    return s.run('b', () => [
      resource.runInAsyncScope((x: number) => [x, s.getStore()], null, 1),
      resource.bind(() => s.getStore())(),
      bound(),
      s.getStore(),
    ]);
  },
  'wrong arguments': (_s, { AsyncLocalStorage, AsyncResource }) => [
    messageOf(() => AsyncLocalStorage.bind(1 as never)),
    messageOf(() => new AsyncResource(undefined as never)),
  ],
  'several storages': (s, { AsyncLocalStorage }) => {
    const other = new AsyncLocalStorage();
    return s.run('a', () =>
      other.run('x', async () => {
        await null;
        return s.run('b', () => [s.getStore(), other.getStore()]);
      }),
    );
  },
  'async generator': (s) =>
    s.run('a', async () => {
      const seen: unknown[] = [];
      async function* generate(): AsyncGenerator<unknown> {
        yield s.getStore();
        await sleep(1);
        yield s.getStore();
      }
      for await (const store of generate()) seen.push(store, s.getStore());
      return seen;
    }),
  'async generator advanced elsewhere': async (s) => {
    async function* generate(): AsyncGenerator<unknown> {
      yield s.getStore() ?? 'none';
      await null;
      yield s.getStore() ?? 'none';
    }
    const generator = s.run('a', () => generate());
    const first = await s.run('b', () => generator.next());
    const second = await generator.next();
    return [first.value, second.value];
  },
  'yield* and an early return': (s) =>
    s.run('a', async () => {
      const seen: unknown[] = [];
      async function* inner(): AsyncGenerator<number> {
        try {
          yield 1;
          yield 2;
        } finally {
          await null;
          seen.push(s.getStore());
        }
      }
      async function* outer(): AsyncGenerator<number> {
        yield* inner();
      }
      for await (const _ of outer()) break;
      return seen;
    }),
  'event listeners belong to the dispatcher': (s) => {
    const target = new EventTarget();
    const seen: unknown[] = [];
    s.run('listener', () => target.addEventListener('x', () => seen.push(s.getStore() ?? 'none')));
    s.run('dispatcher', () => target.dispatchEvent(new Event('x')));
    target.dispatchEvent(new Event('x'));
    return seen;
  },
  'abort listeners belong to the aborter': (s) => {
    const controller = new AbortController();
    const seen: unknown[] = [];
    s.run('listener', () => controller.signal.addEventListener('abort', () => seen.push(s.getStore())));
    s.run('aborter', () => controller.abort());
    return seen;
  },
  'AbortSignal.timeout': async (s) => {
    const seen: unknown[] = [];
    s.run('a', () => AbortSignal.timeout(2).addEventListener('abort', () => seen.push(s.getStore() ?? 'none')));
    await sleep(20);
    return seen;
  },
  'message ports': async (s) => {
    const { port1, port2 } = s.run('made', () => new MessageChannel());
    const seen = await new Promise<unknown>((done) => {
      s.run('listened', () => (port1.onmessage = () => done(s.getStore() ?? 'none')));
      s.run('posted', () => port2.postMessage(1));
    });
    port1.close();
    return seen;
  },
  'start and the first pull of a stream': async (s) => {
    const seen: unknown[] = [];
    s.run(
      'a',
      () => new ReadableStream({ start: () => void seen.push(s.getStore()), pull: () => void seen.push(s.getStore()) }),
    );
    await sleep(2);
    return seen;
  },
  'pull caused by a reader outside': async (s) => {
    const seen: unknown[] = [];
    const stream = s.run(
      'a',
      () =>
        new ReadableStream({
          async pull(controller) {
            seen.push(s.getStore() ?? 'none');
            await null;
            seen.push(s.getStore() ?? 'none');
            controller.enqueue('x');
          },
          cancel: () => void seen.push(s.getStore() ?? 'none'),
        }),
    );
    await sleep(2);
    const reader = stream.getReader();
    await reader.read();
    await reader.read();
    await sleep(2);
    await reader.cancel();
    return seen;
  },
  'pull without a queue, caused by a reader in another request': async (s) => {
    const seen: unknown[] = [];
    const stream = s.run(
      'a',
      () =>
        new ReadableStream(
          { pull: (controller) => (seen.push(s.getStore() ?? 'none'), controller.enqueue('x')) },
          { highWaterMark: 0 },
        ),
    );
    await s.run('b', async () => {
      const reader = stream.getReader();
      await reader.read();
      await reader.read();
    });
    return seen;
  },
  'a stream fed by code of its request': async (s) => {
    const seen: unknown[] = [];
    const stream = s.run(
      'a',
      () =>
        new ReadableStream({
          async start(controller) {
            for (let i = 0; i < 3; i++) {
              await sleep(1);
              seen.push(s.getStore());
              controller.enqueue(i);
            }
            controller.close();
          },
        }),
    );
    const reader = stream.getReader();
    while (!(await reader.read()).done) seen.push(s.getStore() ?? 'none');
    return seen;
  },
  'a transform piped through': (s) =>
    s.run('a', async () => {
      const seen: unknown[] = [];
      const { readable, writable } = new TransformStream<string, string>({
        transform: (chunk, controller) => (seen.push(s.getStore()), controller.enqueue(chunk)),
        flush: () => void seen.push(s.getStore()),
      });
      const writer = writable.getWriter();
      void writer.write('x').then(() => writer.close());
      const reader = readable.getReader();
      while (!(await reader.read()).done) seen.push(s.getStore());
      return seen;
    }),
  'a writable': (s) =>
    s.run('a', async () => {
      const seen: unknown[] = [];
      const sink = new WritableStream({
        write: async () => {
          seen.push(s.getStore());
          await sleep(1);
        },
        close: () => void seen.push(s.getStore()),
      });
      const writer = sink.getWriter();
      void writer.write(1);
      void writer.write(2);
      await writer.close();
      return seen;
    }),
  'reading a Response of the request': (s) =>
    s.run('a', async () => [await new Response('x').text(), s.getStore(), (await fetchNothing()).length, s.getStore()]),
  'a replaced then does not lose the store': (s) => {
    const kept = Promise.prototype.then;
    Promise.prototype.then = function (...args) {
      return kept.apply(this, args) as never;
    };
    const seen = s.run('a', async () => {
      await null;
      return s.getStore();
    });
    Promise.prototype.then = kept;
    return seen;
  },
  'a subclass of Promise': (s) => {
    class Task<T> extends Promise<T> {}
    return s.run('a', async () => {
      const task = Task.resolve(1).then(() => s.getStore());
      return [task instanceof Task, await task, s.getStore()];
    });
  },
};

async function fetchNothing(): Promise<string> {
  return new Blob(['abc']).text();
}

function messageOf(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
}

/** Runs every scenario, one after the other. @returns name -> result as JSON */
export async function runScenarios(hooks: AsyncHooks): Promise<Record<string, string>> {
  const results: Record<string, string> = {};
  for (const [name, scenario] of Object.entries(scenarios)) {
    const storage = new hooks.AsyncLocalStorage();
    const late = sleep(1000).then(() => 'timed out');
    results[name] = JSON.stringify(await Promise.race([scenario(storage, hooks), late]).catch(String)) ?? 'undefined';
    if (storage.getStore() !== undefined) results[name] += ' and left its store behind';
  }
  return results;
}

/** What differs from Node 20, and why. */
export const ACCEPTED: Record<string, string> = {
  'a foreign thenable returned by an async function':
    'the engine calls its `then` from a microtask of its own; replacing the Promise constructor would slow down every promise',
  'yield* and an early return':
    "esbuild's helper does not pass an early return on; Node gives the same for lowered code",
};

/** Report the results of every scenario, with Node's own classes and with ours. */
export const NATIVE_PROGRAM = `
  import * as hooks from 'node:async_hooks';
  import { runScenarios } from './scenarios';
  runScenarios(hooks).then(report);`;
export const OWN_PROGRAM = `
  import { installAsyncContext } from './install-async-context';
  import { runScenarios } from './scenarios';
  installAsyncContext(globalThis);
  runScenarios(globalThis).then(report);`;
