import { inspect } from 'node-inspect-extracted';
import { readFileSync } from './fs/content';
import { statSync } from './fs/read';
import { withMissing } from './internal/missing';
import { createNodeError } from './internal/node-error';
import path from './path';
import { fileURLToPath } from './url';

export const builtinModules = (
  'assert assert/strict async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns ' +
  'dns/promises domain events fs fs/promises http http2 https inspector inspector/promises module net os path path/posix ' +
  'path/win32 perf_hooks process punycode querystring readline readline/promises repl stream stream/consumers ' +
  'stream/promises stream/web string_decoder sys timers timers/promises tls trace_events tty url util util/types v8 vm ' +
  'wasi worker_threads zlib'
).split(' ');

type Load = (name: string) => unknown;

let loadPackage: Load = (name) => {
  throw new Error(`Cannot find module '${name}'`);
};

/** Sets what a `require` made here answers for packages and Node's own modules. */
export function setPackageLoader(load: Load): void {
  loadPackage = load;
}

export function isBuiltin(name: string): boolean {
  return builtinModules.includes(name.replace(/^node:/, ''));
}

export const findSourceMap = (): undefined => undefined;
export const syncBuiltinESMExports = (): void => undefined;

/** A `require` as Node's own: of what was bundled it knows nothing, of files what stands on the disk. */
export function createRequire(from: string | URL): Load {
  const file = pathOf(from);
  const require: Load = (name) => {
    return /^(\.{0,2}\/|\.{1,2}$)/.test(name)
      ? requireFile(path.resolve(path.dirname(file), name), file, name)
      : requirePackage(name, file);
  };
  const resolve = (name: string) =>
    isBuiltin(name) ? name : (findFile(path.resolve(path.dirname(file), name)) ?? failNotFound(name, file));
  return Object.assign(require, { resolve, cache: {}, main: undefined });
}

function pathOf(from: string | URL): string {
  const text = String(from);
  if (text.startsWith('file:')) return fileURLToPath(text);
  if (path.isAbsolute(text)) return text;
  const message = `The argument 'filename' must be a file URL object, file URL string, or absolute path string. Received ${inspect(from)}`;
  throw createNodeError(TypeError, 'ERR_INVALID_ARG_VALUE', message);
}

function requirePackage(name: string, from: string): unknown {
  try {
    return loadPackage(name.replace(/^node:/, ''));
  } catch (error) {
    if ((error as { code?: string }).code !== 'MODULE_NOT_FOUND') throw error;
    return failNotFound(name, from);
  }
}

function requireFile(at: string, from: string, name: string): unknown {
  const found = findFile(at) ?? failNotFound(name, from);
  const code = String(readFileSync(found, 'utf8'));
  if (found.endsWith('.json')) return JSON.parse(code) as unknown;
  const module = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what a `require` is for, in the sandbox
  const run = new Function('exports', 'require', 'module', '__filename', '__dirname', code);
  run.call(module.exports, module.exports, createRequire(found), module, found, path.dirname(found));
  return module.exports;
}

function findFile(at: string): string | undefined {
  const isFile = (candidate: string) => statSync(candidate, { throwIfNoEntry: false })?.isFile();
  return ['', '.js', '.json', '/index.js', '/index.json'].map((end) => at + end).find(isFile);
}

function failNotFound(name: string, from: string): never {
  const error = new Error(`Cannot find module '${name}'\nRequire stack:\n- ${from}`);
  throw Object.assign(error, { code: 'MODULE_NOT_FOUND', requireStack: [from] });
}

/** `require('module')` is a class; only its statics are of use here. */
export const Module = function Module(): void {};
Object.assign(Module, { Module, builtinModules, createRequire, findSourceMap, isBuiltin, syncBuiltinESMExports });

const module = withMissing('module', Module, 'SourceMap register runMain');

export const { register } = module as unknown as Record<'register', () => never>;

export default module;
