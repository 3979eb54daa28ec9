import { parseHttpFile } from '../http-file/parse-http-file';
import { resolveRequest } from '../http-file/resolve-request';
import { matchRoute } from '../project/match-route';
import type { Project } from '../project/project';
import { routesOf } from '../project/routes-of';

/** What a reader should know of a project before running it. */
export interface ProjectSummary {
  title: string | null;
  files: string[];
  requests: SummarizedRequest[];
  /** Files that run before any handler does: configuration, middleware. */
  alsoRuns: string[];
}

export interface SummarizedRequest {
  name: string;
  method: string;
  url: string;
  /** The file whose handler answers; null where no route fits. */
  file: string | null;
}

const RUNS_FIRST = /^(?:src\/)?(?:next\.config\.[cm]?[jt]s|(?:middleware|proxy|instrumentation)\.[jt]sx?)$/;

/** Reads what a project holds and would run, without running any of it. */
export function summarizeProject(project: Project): ProjectSummary {
  const files = Object.keys(project.files).sort();
  return {
    title: project.title ?? null,
    files,
    requests: requestsOf(project),
    alsoRuns: files.filter((file) => RUNS_FIRST.test(file)),
  };
}

function requestsOf(project: Project): SummarizedRequest[] {
  const text = project.files['requests.http'];
  if (typeof text !== 'string') return [];
  const file = parseHttpFile(text);
  const routes = routesOf(project.files);
  return file.requests.map((request) => {
    const resolved = resolveRequest(file, request);
    const { method, url } = resolved.ok ? resolved.request : request;
    return { name: request.name, method, url, file: matchRoute(routes, pathnameOf(url))?.route.file ?? null };
  });
}

function pathnameOf(url: string): string {
  return URL.canParse(url, 'http://localhost:3000') ? new URL(url, 'http://localhost:3000').pathname : url;
}
