type Timer = (callback: () => void, milliseconds: number) => unknown;

/** Makes `AbortSignal.timeout` abort with the stores of whoever asked for it, and by the same clock as timers. */
export function patchAbortSignal(scope: typeof globalThis): void {
  const { AbortController, AbortSignal, DOMException } = scope;
  const timeout = (milliseconds: number): AbortSignal => {
    const controller = new AbortController();
    const timer = (scope.setTimeout as unknown as Timer)(() => {
      controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
    }, milliseconds);
    (timer as { unref?(): void }).unref?.();
    return controller.signal;
  };
  Object.defineProperty(AbortSignal, 'timeout', {
    value: timeout,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}
