import { withMissing } from './internal/missing';

export const builtinModules = (
  'assert assert/strict async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns ' +
  'dns/promises domain events fs fs/promises http http2 https inspector inspector/promises module net os path path/posix ' +
  'path/win32 perf_hooks process punycode querystring readline readline/promises repl stream stream/consumers ' +
  'stream/promises stream/web string_decoder sys timers timers/promises tls trace_events tty url util util/types v8 vm ' +
  'wasi worker_threads zlib'
).split(' ');

export function isBuiltin(name: string): boolean {
  return builtinModules.includes(name.replace(/^node:/, ''));
}

export const findSourceMap = (): undefined => undefined;
export const syncBuiltinESMExports = (): void => undefined;

/** `require('module')` is a class; only its statics are of use here. */
export const Module = function Module(): void {};
Object.assign(Module, { Module, builtinModules, findSourceMap, isBuiltin, syncBuiltinESMExports });

const module = withMissing('module', Module, 'SourceMap createRequire register runMain');

export const { createRequire, register } = module as unknown as Record<'createRequire' | 'register', () => never>;

export default module;
