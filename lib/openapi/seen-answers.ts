import { matchRoute } from '@/lib/project/match-route';
import type { ProjectFile } from '@/lib/project/project';
import { routesOf, type ProjectRoute } from '@/lib/project/routes-of';
import { SERVER_ORIGIN } from '@/lib/request/validate-request';
import { decodeBody } from '@/lib/response/body-kind';
import type { HistoryEntry } from '@/lib/run/history-entry';

/** What an export of the project was seen to answer. */
export interface SeenAnswer {
  method: string;
  /** The request's path and query. */
  url: string;
  route: ProjectRoute;
  status: number;
  statusText: string;
  /** Without parameters; null where the answer has none. */
  type: string | null;
  /** What its JSON says; undefined for what is no JSON. */
  value: unknown;
}

/**
 * The answers in the history that the code as it is gave: those of a route whose file was changed since are left out, and of
 * equal requests only the newest counts.
 * @param entries the newest first
 */
export function seenAnswers(entries: readonly HistoryEntry[], files: Record<string, ProjectFile>): SeenAnswer[] {
  const routes = routesOf(files);
  const known = new Set<string>();
  return entries.flatMap(({ request, response, project }) => {
    const { method = 'GET', url, body } = request;
    const { pathname, search } = new URL(url, SERVER_ORIGIN);
    const route = matchRoute(routes, pathname)?.route;
    const key = JSON.stringify([method, pathname + search, typeof body === 'string' ? body : [...(body ?? [])]]);
    if (known.has(key) || !route) return [];
    known.add(key);
    if (response.failure || response.route === null || project.files[route.file] !== files[route.file]) return [];
    return [{ method, url: pathname + search, route, ...contentOf(response) }];
  });
}

function contentOf({ status, statusText, headers, body }: HistoryEntry['response']) {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  const short = type?.split(';')[0]?.trim().toLowerCase() ?? null;
  return { status, statusText, type: short, value: isJson(short) ? readJson(decodeBody(type, body)) : undefined };
}

export function isJson(type: string | null): boolean {
  return type !== null && /[/+]json$/.test(type);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
