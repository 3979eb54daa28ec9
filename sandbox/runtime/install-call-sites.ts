/** The part of V8's `CallSite` that Next.js and what it brings along ask for. */
interface CallSite {
  getFileName(): string | null;
  getLineNumber(): number | null;
  getColumnNumber(): number | null;
  getFunctionName(): string | null;
  getThis(): undefined;
  getEvalOrigin(): undefined;
  isEval(): boolean;
  isNative(): boolean;
  toString(): string;
}

export interface StackScope {
  prepareStackTrace?: ((error: Error, sites: CallSite[]) => unknown) | undefined;
  captureStackTrace?: (target: object, below?: (...args: never[]) => unknown) => void;
}

/**
 * Makes `Error.captureStackTrace` heed `Error.prepareStackTrace` in browsers whose engine is not V8: Next.js brings
 * packages along that look up who called them, and fail to load without it.
 */
export function installCallSites(scope: StackScope): void {
  if (heedsPrepareStackTrace(scope)) return;
  scope.captureStackTrace = (target) => {
    const stack = (new Error().stack ?? '').split('\n').slice(1).filter(Boolean);
    const prepare = scope.prepareStackTrace;
    const value = typeof prepare === 'function' ? prepare(target as Error, stack.map(toCallSite)) : stack.join('\n');
    Object.defineProperty(target, 'stack', { value, writable: true, configurable: true });
  };
}

function heedsPrepareStackTrace(scope: StackScope): boolean {
  const { prepareStackTrace } = scope;
  const target: { stack?: unknown } = {};
  scope.prepareStackTrace = () => 'prepared';
  scope.captureStackTrace?.(target);
  const heeds = target.stack === 'prepared';
  scope.prepareStackTrace = prepareStackTrace;
  return heeds;
}

/** @param line `name@file:line:column`, as Firefox and Safari write them */
function toCallSite(line: string): CallSite {
  const [, name = '', file = '', row, column] = /^([^@]*)@?(.*?)(?::(\d+))?(?::(\d+))?$/.exec(line) ?? [];
  return {
    getFileName: () => file || null,
    getLineNumber: () => (row ? Number(row) : null),
    getColumnNumber: () => (column ? Number(column) : null),
    getFunctionName: () => name || null,
    getThis: () => undefined,
    getEvalOrigin: () => undefined,
    isEval: () => false,
    isNative: () => false,
    toString: () => `${name || '<anonymous>'} (${[file || '<anonymous>', row, column].filter(Boolean).join(':')})`,
  };
}
