import type { ResponseHead } from '../../protocol';
import type { RequestTrace } from '../../runtime/request-trace';
import { DIST, serverProject } from '../project';
import { cacheStep, withoutLookup, type CacheState } from './cache-step';
import { routeLookupOf } from './watch-cache';

/** Notes what the head of a response shows: that no route matched, and the cookies. */
export function traceHead(
  trace: RequestTrace,
  { method, url }: { method: string; url: string },
  { status, headers }: ResponseHead,
): void {
  const isNotFoundPage = status === 404 && (!trace.match || trace.isPage);
  if (status === 404 && !trace.match) {
    const [path = url] = url.split('?');
    trace.add({ kind: 'match', label: `no file answers ${method} ${path}`, detail: { route: null, file: null } });
  }
  const header = headers.find(([name]) => name.toLowerCase() === 'x-nextjs-cache')?.[1];
  if (isNotFoundPage && isBuilt()) trace.add(withoutLookup('HIT', 'the build made the page for what is not found'));
  else if (!header && isBuiltPage(trace))
    trace.add(withoutLookup('HIT', `the build made the page ${trace.match?.route}`));
  else addCache(trace, url, header);
  for (const [name, value] of headers) if (/^set-cookie$/i.test(name)) addCookie(trace, value);
}

/** The answer says what became of the look-up: what was found may have been replaced before it left. */
function addCache(trace: RequestTrace, url: string, header: string | undefined): void {
  const state = STATES.find((one) => one === header);
  if (!isBuilt()) {
    if (state) trace.add(withoutLookup(state, 'so says the answer, though in development each is made anew'));
    return;
  }
  const lookup = routeLookupOf(trace);
  const [path = url] = url.split('?');
  if (lookup) return trace.add(cacheStep(lookup, lookup.key, state), lookup.begun);
  if (state) trace.add(withoutLookup(state, `another request asked for ${path} at the same time`));
}

/** Of pages, which are not rendered here, newer releases ask no cache. */
function isBuiltPage({ isPage, match }: RequestTrace): boolean {
  if (!isPage || !match || !isBuilt()) return false;
  const manifest = serverProject().disk.text(`${DIST}/prerender-manifest.json`) ?? '{}';
  const { routes = {} } = JSON.parse(manifest) as { routes?: Record<string, unknown> };
  return match.route in routes;
}

function isBuilt(): boolean {
  return serverProject().mode === 'production';
}

const STATES: readonly CacheState[] = ['HIT', 'STALE', 'MISS'];

function addCookie(trace: RequestTrace, header: string): void {
  const [, ...attributes] = header.split(/;\s*/);
  const pair = pairOf(header);
  const name = pair.slice(0, Math.max(0, pair.indexOf('=')));
  trace.add({
    kind: 'cookie',
    label: `${isRemoval(attributes) ? 'deletes' : 'sets'} the cookie ${name}`,
    detail: { name, value: pair.slice(name.length + 1), attributes: attributes.join('; ') },
    position: trace.cookies.get(pair) ?? null,
  });
}

/** @returns `name=value` of a `Set-Cookie` */
export function pairOf(header: string): string {
  return header.split(';', 1)[0]?.trim() ?? '';
}

/** A cookie whose end has passed is one that the browser forgets. */
function isRemoval(attributes: readonly string[]): boolean {
  return attributes.some((text) => {
    const [, maxAge] = /^max-age=(-?\d+)$/i.exec(text) ?? [];
    const [, expires] = /^expires=(.+)$/i.exec(text) ?? [];
    return maxAge === undefined ? expires !== undefined && Date.parse(expires) <= 0 : Number(maxAge) <= 0;
  });
}
