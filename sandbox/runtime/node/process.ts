import EventEmitter from './events';
import { getRoot } from './file-system';
import { createMissingError, withMissing } from './internal/missing';
import { createArgumentTypeError, createNodeError } from './internal/node-error';
import { osConstants } from './internal/os-constants';

type Write = (stream: 'stdout' | 'stderr', text: string) => void;

let sink: Write = () => undefined;

/** Sets where `process.stdout.write` and `process.stderr.write` go. */
export function setProcessOutput(write: Write): void {
  sink = write;
}

const startedAt = performance.now();
const emitter = new EventEmitter();

/** Node's `process`, for a server on Linux whose working directory is the file system's root. */
const process = Object.assign(emitter, {
  env: createEnvironment(),
  argv: ['/usr/local/bin/node', '/usr/local/bin/next'],
  argv0: 'node',
  execArgv: [] as string[],
  execPath: '/usr/local/bin/node',
  exitCode: undefined as number | undefined,
  title: 'next-server',
  pid: 1,
  ppid: 0,
  arch: 'x64',
  platform: 'linux',
  version: 'v20.20.2',
  versions: { node: '20.20.2', v8: '11.3.244.8-node.33', modules: '115' },
  release: { name: 'node', lts: 'Iron' },
  config: { variables: {} },
  features: {},
  allowedNodeEnvironmentFlags: new Set<string>(),
  stdout: createOutput('stdout', 1),
  stderr: createOutput('stderr', 2),
  stdin: { isTTY: false, fd: 0 },
  cpuUsage: () => ({ user: Math.round(elapsed() * 1000), system: 0 }),
  cwd: getRoot,
  emitWarning,
  exit,
  getegid: () => 0,
  geteuid: () => 0,
  getgid: () => 0,
  getuid: () => 0,
  hasUncaughtExceptionCaptureCallback: () => false,
  kill,
  hrtime: Object.assign(hrtime, { bigint: () => BigInt(Math.round(performance.now() * 1e6)) }),
  memoryUsage: Object.assign(memoryUsage, { rss: () => memoryUsage().rss }),
  nextTick,
  resourceUsage: () => ({
    userCPUTime: Math.round(elapsed() * 1000),
    systemCPUTime: 0,
    maxRSS: Math.round(memoryUsage().rss / 1024),
  }),
  umask: () => 0o022,
  uptime: () => elapsed() / 1000,
});

withMissing(
  'process',
  process,
  'abort assert availableMemory binding chdir constrainedMemory dlopen getActiveResourcesInfo getBuiltinModule getgroups ' +
    'initgroups loadEnvFile openStdin reallyExit setUncaughtExceptionCaptureCallback ' +
    'setSourceMapsEnabled setegid seteuid setgid setgroups setuid',
);
Object.defineProperty(process, Symbol.toStringTag, { value: 'process', configurable: true });

export const { argv, env, pid, platform, stderr, stdout, version, versions } = process;
export { emitWarning, exit, hrtime, memoryUsage, nextTick };
export const cwd = getRoot;

export default process;

function createOutput(name: 'stdout' | 'stderr', fd: number) {
  return Object.assign(new EventEmitter(), {
    fd,
    writable: true,
    write(chunk: string | Uint8Array, ...rest: unknown[]): boolean {
      sink(name, typeof chunk === 'string' ? chunk : new TextDecoder().decode(Uint8Array.from(chunk)));
      const callback = rest.at(-1);
      if (typeof callback === 'function') queueMicrotask(() => (callback as () => void)());
      return true;
    },
  });
}

/** What is set is text from then on, as in the environment of a process. */
function createEnvironment(): Record<string, string | undefined> {
  const asText = (value: unknown): string => {
    if (typeof value === 'symbol') throw new TypeError('Cannot convert a Symbol value to a string');
    return String(value);
  };
  return new Proxy<Record<string, string | undefined>>(
    {},
    {
      set(target, name, value) {
        return Reflect.set(target, asText(name), asText(value));
      },
      defineProperty: (target, name, descriptor) =>
        Reflect.defineProperty(target, name, {
          ...descriptor,
          ...('value' in descriptor && { value: asText(descriptor.value) }),
        }),
    },
  );
}

/** In Node after the promise callbacks that are queued already: a handler is one of them. */
function nextTick(callback: (...values: unknown[]) => void, ...values: unknown[]): void {
  if (typeof callback !== 'function') throw createArgumentTypeError('callback', 'of type function', callback);
  queueMicrotask(() => queueMicrotask(() => callback(...values)));
}

function hrtime(previous?: [number, number]): [seconds: number, nanoseconds: number] {
  if (previous !== undefined && !Array.isArray(previous))
    throw createArgumentTypeError('time', 'an instance of Array', previous);
  const now = Math.round(performance.now() * 1e6);
  const past = previous ? previous[0] * 1e9 + previous[1] : 0;
  return [Math.floor((now - past) / 1e9), (now - past) % 1e9];
}

function memoryUsage() {
  const { memory } = performance as { memory?: { usedJSHeapSize: number; totalJSHeapSize: number } };
  const heapUsed = memory?.usedJSHeapSize ?? 0;
  const heapTotal = memory?.totalJSHeapSize ?? 0;
  return { rss: heapTotal, heapTotal, heapUsed, external: 0, arrayBuffers: 0 };
}

function emitWarning(warning: string | Error, options?: string | { type?: string; code?: string }): void {
  if (typeof warning !== 'string' && !(warning instanceof Error))
    throw createArgumentTypeError('warning', 'of type string or an instance of Error', warning);
  const { type = 'Warning', code } = typeof options === 'object' ? options : { type: options, code: undefined };
  const [name, text] = typeof warning === 'string' ? [type, warning] : [warning.name, warning.message];
  sink('stderr', `(node:${process.pid}) ${code ? `[${code}] ` : ''}${name}: ${text}\n`);
  queueMicrotask(() => process.emit('warning', warning));
}

function exit(code?: number): never {
  const status = code ?? process.exitCode ?? 0;
  throw new Error(`process.exit(${status}) was called, which would end the server; the playground keeps it running.`);
}

/** A server's only process is its own, which a signal of 0 asks about. */
function kill(id: number, signal: string | number = 'SIGTERM'): true {
  if (typeof id !== 'number') throw createArgumentTypeError('pid', 'of type number', id);
  if (typeof signal === 'string' && !Object.hasOwn(osConstants.signals, signal))
    throw createNodeError(TypeError, 'ERR_UNKNOWN_SIGNAL', `Unknown signal: ${signal}`);
  if (id === process.pid && signal === 0) return true;
  if (id === process.pid) throw createMissingError('process.kill', 'which would end the server.');
  throw Object.assign(new Error('kill ESRCH'), { errno: -3, code: 'ESRCH', syscall: 'kill' });
}

function elapsed(): number {
  return performance.now() - startedAt;
}
