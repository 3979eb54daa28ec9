import type { BuiltRoute, Position } from '../../protocol';
import type { AppFile } from '../app-file';
import { findAppFiles } from '../app-files';
import loadConfig from '../stand-ins/server/config';
import { serverProject } from '../project';
import type { DynamicUse } from './dynamic-use';

export type Userland = Record<string, unknown>;

export interface Reason {
  message: string;
  /** The export that decided, … */
  name: string;
  /** … or else the place of the call that did. */
  position?: Position | null;
}

/** Says of every route handler why `next build` made it static or dynamic, and which line decided. @param uses what handlers used of a request */
export async function withReasons(
  routes: readonly BuiltRoute[],
  uses: ReadonlyMap<string, DynamicUse>,
): Promise<BuiltRoute[]> {
  const { pageExtensions } = await loadConfig('phase-production-build');
  const files = findAppFiles(pageExtensions);
  return Promise.all(
    routes.map(async (built) => {
      const file = files.find(({ kind, pathname }) => /^(route|api)$/.test(kind) && pathname === built.route);
      if (!file) return built;
      const reason = file.kind === 'api' ? OF_PAGES : await reasonOf(built, file, uses.get(built.route));
      return { ...built, reason: reason.message, because: becauseOf(reason, file.file) };
    }),
  );
}

/** They are never prerendered. */
const OF_PAGES: Reason = { message: 'functions of pages/api run for every request', name: 'default' };

export function becauseOf({ message, name, position }: Reason, file: string): NonNullable<BuiltRoute['because']> {
  const { modules } = serverProject();
  const line = modules.lineOf(file, name) ?? modules.lineOf(file, 'GET') ?? 1;
  return { message, ...(position ?? { file, line, column: 1 }) };
}

async function reasonOf({ kind }: BuiltRoute, { file, pathname }: AppFile, use?: DynamicUse): Promise<Reason> {
  const userland = (await serverProject().modules.load(file)) as Userland;
  if (kind === 'ssg') return { message: 'generateStaticParams lists paths to prerender', name: 'generateStaticParams' };
  const wish = wishOf(userland);
  if (kind === 'static') return wish ?? ofGet('GET used nothing of the request during the build');
  const reason = dynamicReason(userland, pathname.includes('['), wish, use);
  return reason ?? ofGet('GET gave no answer to keep during the build');
}

/** @returns what leaves a route dynamic, of what its module exports and its GET used; undefined where nothing of that does */
export function dynamicReason(
  userland: Userland,
  hasParams: boolean,
  wish?: Reason,
  use?: DynamicUse,
): Reason | undefined {
  const { runtime, dynamic, revalidate, GET } = userland;
  const method = METHODS.find((name) => name in userland && !isLost(name));
  if (/edge/.test(String(runtime))) return { message: `runtime is '${String(runtime)}'`, name: 'runtime' };
  if (typeof GET !== 'function') return { message: 'there is no GET to prerender', name: method ?? 'GET' };
  if (method) return { message: `${method} is exported beside GET`, name: method };
  if (dynamic === 'force-dynamic') return { message: "dynamic is 'force-dynamic'", name: 'dynamic' };
  if (revalidate === 0) return { message: 'revalidate is 0', name: 'revalidate' };
  if (use) return { ...ofGet(`GET ${use.said}`), position: use.position };
  if (hasParams && !('generateStaticParams' in userland))
    return ofGet('its path has parameters, and there is no generateStaticParams');
  if (!wish && !serverProject().release.keepsUnasked)
    return ofGet("nothing asks for a static answer, such as dynamic = 'force-static' or revalidate");
  return undefined;
}

const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

export function ofGet(message: string): Reason {
  return { message, name: 'GET' };
}

/** What a module sets to have its answers kept. */
export function wishOf({ dynamic, revalidate, generateStaticParams }: Userland): Reason | undefined {
  if (dynamic === 'force-static' || dynamic === 'error') return { message: `dynamic is '${dynamic}'`, name: 'dynamic' };
  if (revalidate === false || (typeof revalidate === 'number' && revalidate > 0))
    return { message: `revalidate is ${revalidate}`, name: 'revalidate' };
  if (typeof generateStaticParams !== 'function') return undefined;
  return { message: 'generateStaticParams is exported', name: 'generateStaticParams' };
}

function isLost(method: string): boolean {
  return method === 'PUT' && serverProject().release.overlooksPut;
}
