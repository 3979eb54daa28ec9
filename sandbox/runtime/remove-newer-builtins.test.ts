import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { removeNewerBuiltins } from './remove-newer-builtins';

test('an engine that is newer than Node.js 20 loses what that has not, and keeps the rest', () => {
  const context = createContext();
  const run = (code: string): unknown => runInContext(code, context);
  run(`
    globalThis.Blob = class { stream() {} textStream() {} };
    globalThis.EventTarget = class { when() {} };
    Object.groupBy = () => {};
    Set.prototype.union = () => {};
    Object.defineProperty(ArrayBuffer.prototype, 'detached', { get: () => false, configurable: true });
    Object.getPrototypeOf(Object.getPrototypeOf([].values())).map = () => {};`);
  const newer =
    '[Object.groupBy, new Set().union, new ArrayBuffer(0).detached, [].values().map, new Blob().textStream].map(String).join()';
  expect(run(newer)).not.toContain('undefined');
  removeNewerBuiltins(run('globalThis') as typeof globalThis);
  expect(run(newer)).toBe('undefined,undefined,undefined,undefined,undefined');
  expect(run('[typeof new Blob().stream, Object.keys({ a: 1 }).length, [...[1].values()].length].join()')).toBe(
    'function,1,1',
  );
});
