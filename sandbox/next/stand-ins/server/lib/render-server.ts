import type { NextConfigComplete } from '../../../next-release';
import loadConfig from '../config';

interface RenderServerOptions {
  dir: string;
  dev: boolean;
  port: number;
  hostname?: string;
  quiet?: boolean;
  minimalMode?: boolean;
  bundlerService?: unknown;
  serverFields?: Record<string, unknown>;
}

interface NextServerInstance {
  getRequestHandler(): (req: unknown, res: unknown, parsedUrl?: unknown) => Promise<void>;
  prepare(): Promise<void>;
  [field: string]: unknown;
}

type NextServerClass = new (options: RenderServerOptions & { conf: NextConfigComplete }) => NextServerInstance;

interface Initialization {
  requestHandler: (req: unknown, res: unknown, parsedUrl?: unknown) => Promise<void>;
  upgradeHandler: () => Promise<void>;
  server: NextServerInstance;
}

let initialization: Promise<Initialization> | undefined;

/** Forgets the server, so that the next `initialize` makes a new one (routes or configuration have changed). */
export function resetRenderServer(): void {
  initialization = undefined;
}

/** Makes Next's server of the mode: `NextNodeServer`, or `DevServer`. */
export function initialize(options: RenderServerOptions): Promise<Initialization> {
  return (initialization ??= create(options));
}

async function create(options: RenderServerOptions): Promise<Initialization> {
  const conf = await loadConfig(options.dev ? 'phase-development-server' : 'phase-production-server');
  const NextServer = nextServerClass(options.dev);
  const server = new NextServer({ ...options, conf, hostname: options.hostname ?? 'localhost' });
  for (const [field, value] of Object.entries(options.serverFields ?? {})) setField(server, field, value);
  await server.prepare();
  return { requestHandler: server.getRequestHandler(), upgradeHandler: () => Promise.resolve(), server };
}

function nextServerClass(dev: boolean): NextServerClass {
  // Required, not imported: each mode's bundle holds the server of that mode only.
  const module = (
    process.env.NODE_ENV === 'development' && dev
      ? require('next/dist/server/dev/next-dev-server')
      : require('next/dist/server/next-server')
  ) as { default: NextServerClass };
  return module.default;
}

/** Sets what the bundler found out on the server, as Next's own render server does. */
export async function propagateServerField(_dir: string, field: string, value: unknown): Promise<void> {
  const { server } = await (initialization ??
    Promise.reject(new Error('Failed to set a server field: no server runs')));
  setField(server, field, value);
}

function setField(server: NextServerInstance, field: string, value: unknown): void {
  const known = server[field];
  if (typeof known === 'function')
    (known as (...args: unknown[]) => unknown).apply(server, Array.isArray(value) ? value : []);
  else server[field] = value;
}

export function clearAllModuleContexts(): void {}
export function clearModuleContext(): void {}
