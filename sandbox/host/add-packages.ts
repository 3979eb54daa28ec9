import * as v from 'valibot';
import type { AddedPackages, AddPackages, WantedPackages } from '../compiler/added-packages';

type Runtime = 'nodejs' | 'edge';

const answer = v.object({ id: v.string(), lock: v.looseObject({ packages: v.record(v.string(), v.unknown()) }) });
const bundle = v.object({ modules: v.record(v.string(), v.string()) });
const refusal = v.object({ detail: v.string() });

const URL = '/api/packages';
/** Several may wait for their turn, and a busy machine takes its time. */
const DEADLINE_MS = 120_000;
/** How long a failure stands that another try may mend. */
const PAUSE_MS = 10_000;
const NO_SERVER = 'this site has no server that adds packages';

class Refused extends Error {}

/** Asks this site's server for packages: once for the same, however often the project is compiled. */
export function createAddPackages(): AddPackages {
  const known = new Map<string, Promise<AddedPackages>>();

  async function add(wanted: WantedPackages): Promise<AddedPackages> {
    try {
      const nodejs = await fetchBundle(wanted, 'nodejs', wanted.locked);
      const edge = wanted.hasEdge ? await fetchBundle(wanted, 'edge', nodejs.lock.packages) : null;
      const modules = edge ? byRuntime(wanted.imports, nodejs.modules, edge.modules) : nodejs.modules;
      const added: AddedPackages = { ok: true, modules, lock: `${JSON.stringify(nodejs.lock, null, 2)}\n` };
      known.set(keyOf({ ...wanted, locked: nodejs.lock.packages }), Promise.resolve(added));
      return added;
    } catch (error) {
      const isFinal = error instanceof Refused;
      if (!isFinal) setTimeout(() => known.delete(keyOf(wanted)), PAUSE_MS);
      return { ok: false, message: `Failed to add packages: ${reasonOf(error)}.` };
    }
  }

  return (wanted) => {
    const key = keyOf(wanted);
    const before = known.get(key);
    if (before) return before;
    const adding = add(wanted);
    known.set(key, adding);
    return adding;
  };
}

function keyOf({ dependencies, imports, locked, hasEdge }: WantedPackages): string {
  return JSON.stringify([dependencies, imports, locked, hasEdge]);
}

async function fetchBundle(
  { dependencies, imports }: WantedPackages,
  runtime: Runtime,
  locked: Record<string, unknown>,
) {
  const lock = lockOf(locked);
  const body = JSON.stringify({ dependencies, imports, runtime, ...(lock && { lock }) });
  const headers = { 'content-type': 'application/json' };
  const signal = AbortSignal.timeout(DEADLINE_MS);
  const { id, lock: exact } = v.parse(
    answer,
    await readJson(await fetch(URL, { method: 'POST', headers, body, signal })),
  );
  const { modules } = v.parse(bundle, await readJson(await fetch(`${URL}/${id}`, { signal })));
  return { lock: exact, modules };
}

/** Of a lock, what is of the registry: links and workspaces of a foreign one lead nowhere here. */
function lockOf(locked: Record<string, unknown>): object | null {
  const entry = v.looseObject({ version: v.string(), integrity: v.string() });
  const packages = Object.entries(locked).filter(([at, one]) => at.startsWith('node_modules/') && v.is(entry, one));
  return packages.length === 0 ? null : { lockfileVersion: 3, packages: Object.fromEntries(packages) };
}

async function readJson(response: Response): Promise<unknown> {
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const value: unknown = isJson ? await response.json() : null;
  if (response.ok && isJson) return value;
  const { detail } = v.is(refusal, value) ? value : { detail: NO_SERVER };
  throw response.status === 422 ? new Refused(detail) : new Error(detail);
}

function reasonOf(error: unknown): string {
  if (!navigator.onLine) return 'you are offline, and packages come from this site’s server';
  if (error instanceof TypeError) return 'this site’s server cannot be reached';
  if (error instanceof DOMException) return `this site’s server did not answer within ${DEADLINE_MS / 1000} s`;
  return error instanceof v.ValiError ? NO_SERVER : error instanceof Error ? error.message : String(error);
}

/** Each entry is the one of the runtime in which it is loaded; parts are named after what is in them. */
function byRuntime(
  imports: readonly string[],
  nodejs: Record<string, string>,
  edge: Record<string, string>,
): Record<string, string> {
  const modules = { ...nodejs, ...edge };
  for (const name of imports) {
    if (!Object.hasOwn(modules, name)) continue;
    modules[`nodejs:${name}`] = nodejs[name] ?? '';
    modules[`edge:${name}`] = edge[name] ?? '';
    modules[name] =
      `module.exports=typeof EdgeRuntime==='string'?require(${JSON.stringify(`edge:${name}`)}):require(${JSON.stringify(`nodejs:${name}`)});`;
  }
  return modules;
}
