import type { HttpFile, RequestDraft } from '../http-file/http-file';
import { parseHttpFile } from '../http-file/parse-http-file';
import { failed, type Failed } from '../project/result';
import { parseCurl } from './parse-curl';

export type ParsedHttp = { ok: true; requests: RequestDraft[]; notes: string[] } | Failed;

/** Any line of words could be a request otherwise. */
const URL_START = /^(?:\/|\{\{|https?:\/\/|[\w.-]+(?::\d+|\/))/i;

/** Reads the requests of a `.http` file, curl commands among them. Its variables are filled in; what is no request is told. */
export function requestsFromHttp(text: string): ParsedHttp {
  const file = parseHttpFile(text);
  if (file.requests.length === 0 || !file.requests.every(isRequest))
    return failed('import the text', 'it is no curl command, link, HAR, project, .http file or route file');
  const notes = file.diagnostics
    .filter(({ message }) => !message.startsWith(CURL_MESSAGE))
    .map(({ line, message }) => `Line ${line}: ${message}`);
  if (file.variables.length > 0) {
    const names = file.variables.map(({ name }) => `@${name}`).join(', ');
    notes.unshift(`The values of ${names} stand in the requests themselves now.`);
  }
  const requests: RequestDraft[] = [];
  for (const request of file.requests) {
    const read = request.method === 'curl' ? parseCurl(text.slice(request.range.start, request.range.end)) : null;
    if (read && !read.ok) return read;
    const drafts = read?.requests ?? [draftOf(request)];
    requests.push(...drafts.map((draft) => ({ ...inlined(draft, file), name: draft.name || request.name })));
    notes.push(...(read?.notes ?? []));
  }
  return { ok: true, requests, notes };
}

/** A method is in capitals, or one that everybody knows: `wget http://…` is no request. */
function isRequest({ method, url }: RequestDraft): boolean {
  const isMethod = !/[a-z]/.test(method) || /^(?:curl|get|head|post|put|patch|delete|options)$/i.test(method);
  return isMethod && (URL_START.test(url) || url === '');
}

function draftOf({ name, method, url, headers, body }: RequestDraft): RequestDraft {
  return {
    name,
    method,
    url,
    headers: headers.map((row) => ({ name: row.name, value: row.value, enabled: row.enabled })),
    body,
  };
}

/** The draft with the file's own variables in their places; those of the system stay. */
function inlined({ name, method, url, headers, body }: RequestDraft, { variables }: HttpFile): RequestDraft {
  const values = new Map(variables.map((variable) => [variable.name, variable.value]));
  const fill = (text: string) => fillFrom(text, values, 10);
  return {
    name,
    method: fill(method),
    url: fill(url),
    headers: headers.map((row) => ({ ...row, name: fill(row.name), value: fill(row.value) })),
    body: fill(body),
  };
}

const MAX_LENGTH = 1024 * 1024;

/** Values may have variables in them, `depth` deep. */
function fillFrom(text: string, values: Map<string, string>, depth: number): string {
  if (depth === 0 || text.length > MAX_LENGTH) return text;
  return text.replace(/\{\{\s*(%?)([^{}]*?)\s*\}\}/g, (written, percent: string, name: string) => {
    const value = values.get(name);
    if (value === undefined) return written;
    const filled = fillFrom(value, values, depth - 1);
    return percent === '' ? filled : encodeURIComponent(filled.replace(/\p{Surrogate}/gu, '\ufffd'));
  });
}

const CURL_MESSAGE = 'A curl command';
