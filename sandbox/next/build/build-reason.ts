import type { BuiltRoute } from '../../protocol';
import type { AppFile } from '../app-file';
import { findAppFiles } from '../app-files';
import loadConfig from '../stand-ins/server/config';
import { serverProject } from '../project';

type Userland = Record<string, unknown>;

/** Says of every route handler why `next build` made it static or dynamic. @param uses what handlers used of a request */
export async function withReasons(
  routes: readonly BuiltRoute[],
  uses: ReadonlyMap<string, string>,
): Promise<BuiltRoute[]> {
  const { pageExtensions } = await loadConfig('phase-production-build');
  const files = findAppFiles(pageExtensions);
  return Promise.all(
    routes.map(async (built) => {
      const file = files.find(({ kind, pathname }) => kind === 'route' && pathname === built.route);
      return file ? { ...built, reason: await reasonOf(built, file, uses.get(built.route)) } : built;
    }),
  );
}

async function reasonOf({ kind }: BuiltRoute, { file, pathname }: AppFile, use?: string): Promise<string> {
  const userland = (await serverProject().modules.load(file)) as Userland;
  if (kind === 'ssg') return 'generateStaticParams lists paths to prerender';
  const wish = wishOf(userland);
  if (kind === 'static') return wish ?? 'GET used nothing of the request during the build';
  return dynamicReason(userland, pathname.includes('['), wish, use);
}

function dynamicReason(userland: Userland, hasParams: boolean, wish: string | undefined, use: string | undefined) {
  const { runtime, dynamic, revalidate, GET } = userland;
  if (/edge/.test(String(runtime))) return `runtime is '${String(runtime)}'`;
  if (typeof GET !== 'function') return 'there is no GET to prerender';
  const method = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].find((name) => name in userland && !isLost(name));
  if (method) return `${method} is exported beside GET`;
  if (dynamic === 'force-dynamic') return "dynamic is 'force-dynamic'";
  if (revalidate === 0) return 'revalidate is 0';
  if (use) return `GET ${use}`;
  if (hasParams && !('generateStaticParams' in userland))
    return 'its path has parameters, and there is no generateStaticParams';
  if (!wish && !serverProject().release.keepsUnasked)
    return "nothing asks for a static answer, such as dynamic = 'force-static' or revalidate";
  return 'GET gave no answer to keep during the build';
}

/** What a module sets to have its answers kept. */
function wishOf({ dynamic, revalidate, generateStaticParams }: Userland): string | undefined {
  if (dynamic === 'force-static' || dynamic === 'error') return `dynamic is '${dynamic}'`;
  if (revalidate === false || (typeof revalidate === 'number' && revalidate > 0)) return `revalidate is ${revalidate}`;
  return typeof generateStaticParams === 'function' ? 'generateStaticParams is exported' : undefined;
}

function isLost(method: string): boolean {
  return method === 'PUT' && serverProject().release.overlooksPut;
}
