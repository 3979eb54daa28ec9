import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { nodeBuiltins } from './builtins';

const require = createRequire(import.meta.url);

/** The last three are there only in a process that another one forked, as these tests' may be. */
const left = new Set(['brotli', '_', 'Z_MAX_CHUNK', 'BROTLI', 'send', 'disconnect', 'channel']);
const modules = Object.keys(nodeBuiltins).filter(
  (name) => !['console', 'constants', 'sys', 'domain', 'wasi'].includes(name),
);

test.each(modules)('%s has every public function that Node has', (name) => {
  const real = require(name) as Record<string, unknown>;
  const ours = nodeBuiltins[name]!() as Record<string, unknown>;
  const missing = Object.keys(real).filter(
    (key) => typeof real[key] === 'function' && !key.startsWith('_') && !(key in ours),
  );
  expect(missing.filter((key) => !left.has(key))).toEqual([]);
});

test.each(modules)('require of %s gives what Node gives: a function or an object', (name) => {
  const isFunction = typeof require(name) === 'function';
  expect(typeof nodeBuiltins[name]!() === 'function').toBe(isFunction);
});

test('using what is missing names it', () => {
  const { spawn } = nodeBuiltins.child_process!() as { spawn: () => void };
  const message = "The playground has no 'child_process.spawn': a browser tab cannot start other programs.";
  expect(() => spawn()).toThrow(message);
});
