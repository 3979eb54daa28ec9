/** What every AsyncLocalStorage holds at one point of one request's execution. Never changed, only replaced. */
export type Frame = ReadonlyMap<object, unknown> | undefined;

// Taken before user code can replace them.
const { apply } = Reflect;
const queueNativeMicrotask = globalThis.queueMicrotask.bind(globalThis);

let current: Frame;
let depth = 0;

export function currentFrame(): Frame {
  return current;
}

/**
 * Whether the code on the stack was entered through `runInFrame`. Where it was not, the engine called it, and
 * `currentFrame()` says nothing about who caused that call.
 */
export function isEntered(): boolean {
  return depth > 0;
}

/** Makes `frame` current until the running callback ends. */
export function enterFrame(frame: Frame): void {
  current = frame;
  if (depth === 0) queueNativeMicrotask(leaveFrame);
}

export function runInFrame<This, Args extends unknown[], Result>(
  frame: Frame,
  callback: (this: This, ...args: Args) => Result,
  thisArgument: This,
  args: Args,
): Result {
  const outer = current;
  current = frame;
  depth++;
  try {
    return apply(callback, thisArgument, args);
  } finally {
    depth--;
    current = outer;
  }
}

/** The given callback, tied to the frame that is current now. Anything but a function comes back as it is. */
export function bindToFrame<Value>(callback: Value): Value {
  if (typeof callback !== 'function') return callback;
  const frame = current;
  const target = callback as unknown as (...args: unknown[]) => unknown;
  const bound = function (this: unknown, ...args: unknown[]): unknown {
    return runInFrame(frame, target, this, args);
  };
  return bound as unknown as Value;
}

// An engine-called callback has nobody who would restore the frame that enterFrame() replaced.
function leaveFrame(): void {
  if (depth === 0) current = undefined;
}
