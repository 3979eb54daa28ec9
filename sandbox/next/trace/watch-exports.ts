import { beginStep, callingLine, noteStep } from '../../runtime/trace-step';
import { watchResult } from './watch-result';

type Call = (this: unknown, ...args: unknown[]) => unknown;
type Exports = Record<string, unknown>;

const REVALIDATING = ['revalidateTag', 'revalidatePath', 'updateTag'];
const AFTER = ['after', 'unstable_after'];

/** Notes what code of the project has revalidated. @param exports of `next/cache` @returns the same */
export function watchCacheExports(exports: Exports): Exports {
  for (const name of REVALIDATING) {
    replace(
      exports,
      name,
      (original) =>
        function (...args) {
          const result = original.apply(this, args);
          noteRevalidation(name, args);
          return result;
        },
    );
  }
  return exports;
}

/** Notes what runs after the answer. @param exports of `next/server` @returns the same */
export function watchServerExports(exports: Exports): Exports {
  for (const name of AFTER) {
    replace(
      exports,
      name,
      (original) =>
        function (task, ...rest) {
          return original.call(this, watchTask(task), ...rest);
        },
    );
  }
  return exports;
}

function replace(exports: Exports, name: string, watch: (original: Call) => Call): void {
  const original = exports[name];
  if (typeof original !== 'function') return;
  const watching = watch(original as Call);
  for (const key of ['name', 'length']) {
    const property = Object.getOwnPropertyDescriptor(original, key);
    if (property) Object.defineProperty(watching, key, property);
  }
  exports[name] = watching;
}

function noteRevalidation(call: string, args: unknown[]): void {
  const what = typeof args[0] === 'string' ? args[0] : String(args[0]);
  const given = args.map((argument) => JSON.stringify(argument) ?? 'undefined').join(', ');
  const subject = call === 'revalidatePath' ? `what is stored for ${what}` : `what is stored under the tag ${what}`;
  noteStep({
    kind: 'revalidate',
    label: `${call}(${given}): ${subject} is to be made anew`,
    detail: { call, [call === 'revalidatePath' ? 'path' : 'tag']: what },
    position: callingLine(),
  });
}

/** @returns the task of an `after()`, which is noted when it ends */
function watchTask(task: unknown): unknown {
  const position = callingLine();
  const watch = (run: () => unknown) => {
    const end = beginStep();
    const finish = (said: string) => end({ kind: 'after', label: `after(): its work ${said}`, detail: {}, position });
    const fail = (error: unknown) => finish(`threw ${error instanceof Error ? error.message : typeof error}`);
    try {
      return watchResult(run(), () => finish('is done'), fail);
    } catch (error) {
      fail(error);
      throw error;
    }
  };
  if (typeof task === 'function') return () => watch(task as () => unknown);
  return task instanceof Promise ? watch(() => task) : task;
}
