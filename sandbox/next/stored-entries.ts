import { requestContext } from '../runtime/request-context';
import { DIST, serverProject } from './project';

const FILE = `${DIST}/cache/stored-entries.json`;

/** What Next's incremental cache was given to keep in this process. */
export interface StoredEntry {
  /** As Next.js asks for it: a route's path, or a hash. */
  key: string;
  kind: 'route' | 'fetch' | 'function';
  /** What people call it. */
  name: string;
  /** What Next.js asks with. */
  context: LookupContext;
  storedAt: number;
  tags: string[];
  revalidateSeconds: number | false;
  byteLength: number;
  madeBy?: string;
}

export interface LookupContext {
  [name: string]: unknown;
  /** Newer releases'. */
  kind?: string;
  /** Older releases'. */
  kindHint?: string;
  fetchUrl?: string;
  tags?: string[];
}

interface StoredValue {
  kind?: string;
  /** Of a route's answer. */
  body?: { length: number };
  headers?: Record<string, unknown>;
  /** Of a fetch, its body in base64; of a cached function, its result as JSON. */
  data?: { body?: string; url?: string };
  revalidate?: number | false;
}

interface SetContext extends LookupContext {
  cacheControl?: { revalidate?: number | false };
  revalidate?: number | false;
}

const entries = new Map<string, StoredEntry>();

/** What was kept in this process; what a build wrote for its routes stands on the disk. */
export function storedEntries(): StoredEntry[] {
  return [...entries.values()];
}

/** Keeps the list among what a build writes: the caches that it filled are those of the server that serves it. */
export function writeStoredEntries(): void {
  serverProject().disk.write(FILE, JSON.stringify(storedEntries()));
}

export function readStoredEntries(): void {
  const text = serverProject().disk.text(FILE) ?? '[]';
  for (const entry of JSON.parse(text) as StoredEntry[]) entries.set(entry.key, entry);
}

/** Forgets an entry that its cache does not give out any more. */
export function forgetStored(key: string): void {
  entries.delete(key);
}

/** @returns the request that is being answered, as `GET /api/time`; outside any, what a build makes is the build's */
export function makerNow(): Pick<StoredEntry, 'madeBy'> {
  const context = requestContext.getStore();
  if (!context) return isBuilding ? { madeBy: 'the build' } : {};
  return { madeBy: `${context.method} ${context.url}` };
}

/** @returns the request that made an entry, or the build, where that is known */
export function makerOf(key: string): Pick<StoredEntry, 'madeBy'> {
  const madeBy = entries.get(key)?.madeBy;
  return madeBy === undefined ? {} : { madeBy };
}

let isBuilding = false;

/** Says that whatever is made from now on, a build makes. */
export function noteBuild(): void {
  isBuilding = true;
}

/** Takes note of what Next's cache is given to keep. */
export function noteStored(key: string, value: StoredValue | null, context: SetContext): void {
  if (!value) return void entries.delete(key);
  const isFetch = value.kind === 'FETCH';
  const url = value.data?.url ?? '';
  entries.set(key, {
    key,
    kind: isFetch ? (url === '' ? 'function' : 'fetch') : 'route',
    name: url || functionName(context.fetchUrl ?? '') || key,
    context: { ...context, kind: isFetch ? 'FETCH' : 'APP_ROUTE', kindHint: isFetch ? 'fetch' : 'app' },
    storedAt: Date.now(),
    tags: ownTags(isFetch ? (context.tags ?? []) : routeTags(value)),
    revalidateSeconds: untilForever(
      value.revalidate ?? context.cacheControl?.revalidate ?? context.revalidate ?? false,
    ),
    byteLength: byteLengthOf(value),
    ...makerNow(),
  });
}

/** Next.js writes a year where it means for ever. */
export function untilForever(seconds: number | false): number | false {
  return seconds === false || seconds >= 365 * 24 * 60 * 60 ? false : seconds;
}

/** @returns the tags that the answer of a route was stored with */
export function routeTags({ headers }: Pick<StoredValue, 'headers'>): string[] {
  const header = headers?.['x-next-cache-tags'];
  return typeof header === 'string' ? header.split(',') : [];
}

/** Less those by which Next.js itself finds what belongs to a path. */
export function ownTags(tags: readonly string[]): string[] {
  return tags.filter((tag) => !tag.startsWith('_N_T_'));
}

/** Next.js calls a function `unstable_cache /path name`, or has its key in the place of a name. */
export function functionName(fetchUrl: string): string {
  const name = fetchUrl.split(/\s+/).at(-1) ?? '';
  return /^[A-Za-z_$][\w$]{0,39}$/.test(name) ? `unstable_cache(${name})` : '';
}

function byteLengthOf({ body, data }: StoredValue): number {
  if (body) return body.length;
  const text = data?.body ?? '';
  if (!data?.url) return new TextEncoder().encode(text).byteLength;
  return Math.floor((text.length * 3) / 4) - (/=*$/.exec(text)?.[0].length ?? 0);
}
