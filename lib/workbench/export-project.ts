import { toCurl } from '@/lib/export/curl';
import { toFetchSnippet } from '@/lib/export/fetch-snippet';
import { toHar } from '@/lib/export/har';
import { packageName } from '@/lib/export/package-json';
import { saveFile } from '@/lib/export/save-file';
import { toVitestFile, type TestedRequest } from '@/lib/export/vitest-file';
import { zipProject } from '@/lib/export/zip-project';
import { parseHttpFile } from '@/lib/http-file/parse-http-file';
import { resolveRequest, type ResolvedRequest } from '@/lib/http-file/resolve-request';
import type { PlaygroundRequest } from '@/sandbox/host/playground';
import { projectToStore } from '@/lib/files/project-store';
import { requestLabel, REQUESTS_FILE } from '@/lib/request/request-list';
import { resolveForm } from '@/lib/request/resolve-form';
import type { Run } from '@/lib/run/run-store';
import type { Workbench } from './workbench';

/** A file to be saved. */
export interface ExportedFile {
  name: string;
  type: string;
  content: string | Uint8Array;
}

type Source = Pick<Workbench, 'project' | 'request' | 'run' | 'signing'>;

/** A format in which the project or what it answered is saved as a file. */
interface ExportFormat {
  label: string;
  /** False while there is nothing to save. */
  isReady(workbench: Workbench): boolean;
  save(workbench: Workbench): void | Promise<void>;
}

/** The formats in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [
  { label: 'App (.zip)', isReady: () => true, save: (workbench) => saveFile(exportZip(workbench)) },
  fileFormat('requests.http', exportRequests),
  { label: 'Vitest file', isReady: () => true, save: (workbench) => saveFile(exportTests(workbench)) },
  fileFormat('HAR of the last answer', exportHar),
  {
    label: 'OpenAPI',
    isReady: () => true,
    save: (workbench) => import('./export-openapi').then(({ exportOpenApi }) => exportOpenApi(workbench)),
  },
];

function fileFormat(label: string, write: (source: Source) => ExportedFile | null): ExportFormat {
  return {
    label,
    isReady: (workbench) => write(workbench) !== null,
    save(workbench) {
      const file = write(workbench);
      if (file) saveFile(file);
    },
  };
}

/** The project as a Next.js app. */
export function exportZip({ project }: Source): ExportedFile {
  const stored = projectToStore(project.getState());
  return {
    name: `${packageName(stored.title ?? '')}.zip`,
    type: 'application/zip',
    content: zipProject(stored),
  };
}

/** `requests.http` as it is; null where the project has none. */
export function exportRequests({ project }: Source): ExportedFile | null {
  const text = project.getState().project.files[REQUESTS_FILE];
  return typeof text === 'string' ? { name: REQUESTS_FILE, type: 'text/plain', content: text } : null;
}

/** A test for each saved request; the one that was sent last is expected to be answered with the same status again. */
export function exportTests({ project, run }: Source): ExportedFile {
  const stored = projectToStore(project.getState());
  const text = stored.files[REQUESTS_FILE];
  const file = parseHttpFile(typeof text === 'string' ? text : '');
  const tested = file.requests.flatMap((request): TestedRequest[] => {
    const resolved = resolveRequest(file, request, { files: stored.files, path: REQUESTS_FILE });
    if (!resolved.ok) return [];
    const status = statusOf(run.getState().run, resolved.request);
    return [{ name: requestLabel(request), request: resolved.request, ...(status === undefined ? {} : { status }) }];
  });
  return { name: 'routes.test.ts', type: 'text/typescript', content: toVitestFile(stored, tested) };
}

/** The last request and its answer; null before one was answered. */
export function exportHar({ run }: Source): ExportedFile | null {
  const last = run.getState().run;
  if (last.state !== 'done') return null;
  const { request, response } = last;
  const { durationMs } = response;
  const content = toHar([{ startedAt: Date.now() - durationMs, durationMs, request: resolvedOf(request), response }]);
  return { name: 'run.har', type: 'application/json', content };
}

/** The request in the form as a command and as JavaScript; null while it cannot be sent. */
export function requestSnippets({ project, request, signing }: Source): { curl: string; fetch: string } | null {
  const resolved = resolveForm(request.getState().form, project.getState().project.files, signing.getState().secret);
  if (!resolved.ok) return null;
  const sent = resolvedOf(resolved.request);
  return { curl: toCurl(sent), fetch: toFetchSnippet(sent) };
}

function resolvedOf({ method = 'GET', url, headers = [], body }: PlaygroundRequest): ResolvedRequest {
  return { method, url, headers, ...(body === undefined ? {} : { body }) };
}

function statusOf(run: Run, request: ResolvedRequest): number | undefined {
  if (run.state !== 'done' || run.response.failure) return undefined;
  const same = JSON.stringify(resolvedOf(run.request)) === JSON.stringify(resolvedOf(request));
  return same ? run.response.status : undefined;
}
