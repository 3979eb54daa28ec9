type Callback = (...values: unknown[]) => void;
type ImmediateScope = {
  setImmediate?: (callback: Callback, ...values: unknown[]) => unknown;
  clearImmediate?: (immediate: unknown) => void;
};

// Looked up at each call: the clock and the async context replace the global timers.

export function setImmediate(callback: Callback, ...values: unknown[]): unknown {
  const scope = globalThis as ImmediateScope;
  return scope.setImmediate ? scope.setImmediate(callback, ...values) : globalThis.setTimeout(callback, 0, ...values);
}

export function clearImmediate(immediate: unknown): void {
  const scope = globalThis as ImmediateScope;
  if (scope.clearImmediate) scope.clearImmediate(immediate);
  else globalThis.clearTimeout(immediate as number);
}
