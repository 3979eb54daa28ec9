import { parseHttpFile } from '@/lib/http-file/parse-http-file';
import { resolveRequest } from '@/lib/http-file/resolve-request';
import { failed, type Failed } from '@/lib/project/result';
import type { Project } from '@/lib/project/project';
import type { PlaygroundRequest } from '@/sandbox/host/playground';
import type { HeaderList } from '@/sandbox/protocol';
import type { CheckSend } from './check';
import { cut } from './show';

export type CheckRequest = { ok: true; request: PlaygroundRequest } | Failed;

export const REQUESTS_FILE = 'requests.http';

/** What a check sends: a request of the lesson's `requests.http`, by its name, or one that the check has itself. */
export function requestOf(send: CheckSend, files: Project['files']): CheckRequest {
  if (typeof send === 'string') return namedRequest(send, files);
  const { method = 'GET', url, headers = [], body } = send;
  const list: HeaderList = Array.isArray(headers) ? headers : Object.entries(headers);
  if (body === undefined) return { ok: true, request: { method, url, headers: list } };
  if (typeof body === 'string') return { ok: true, request: { method, url, headers: list, body } };
  const isTyped = list.some(([name]) => name.toLowerCase() === 'content-type');
  const typed: HeaderList = isTyped ? list : [...list, ['content-type', 'application/json']];
  return { ok: true, request: { method, url, headers: typed, body: JSON.stringify(body) } };
}

function namedRequest(name: string, files: Project['files']): CheckRequest {
  const text = files[REQUESTS_FILE];
  const file = parseHttpFile(typeof text === 'string' ? text : '');
  const found = file.requests.find((request) => request.name === name);
  if (!found) return failed('find a request', `${REQUESTS_FILE} has none that is named "${name}"`);
  const resolved = resolveRequest(file, found, { files, path: REQUESTS_FILE });
  if (!resolved.ok) return resolved;
  const [unknown] = resolved.unresolved;
  return unknown === undefined ? resolved : failed(`send the request "${name}"`, `{{${unknown}}} has no value`);
}

/** Such as `POST /api/comments with {"text":"Hello"}`. */
export function describeRequest({ method = 'GET', url, body }: PlaygroundRequest): string {
  const text = typeof body === 'string' ? body : body ? `${body.byteLength} bytes` : '';
  return `${method} ${url}${text === '' ? '' : ` with ${cut(text)}`}`;
}
