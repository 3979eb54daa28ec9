const NAMES =
  '_http_common assert assert/strict async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns dns/promises domain ' +
  'events fs fs/promises http http2 https inspector module net os path path/posix path/win32 perf_hooks process punycode ' +
  'querystring readline readline/promises repl sqlite stream stream/consumers stream/promises stream/web string_decoder sys test ' +
  'timers timers/promises tls trace_events tty url util util/types v8 vm wasi worker_threads zlib';

const NODE_BUILTINS = new Set(NAMES.split(' '));
/** Node knows these by their full name only. */
const PREFIXED_ONLY = new Set(['sqlite', 'test']);

/** The name of a Node built-in without `node:`; null for anything else. */
export function builtinName(specifier: string): string | null {
  const name = specifier.replace(/^node:/, '');
  if (!NODE_BUILTINS.has(name)) return null;
  return name === specifier && PREFIXED_ONLY.has(name) ? null : name;
}
