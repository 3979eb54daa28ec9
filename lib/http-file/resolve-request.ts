import type { HeaderList } from '@/sandbox/protocol';
import { failed, type Failed } from '../project/result';
import { isHeaderName } from './check-requests';
import { encodeBasic } from './encode-basic';
import { createVariableFiller } from './fill-variables';
import { graphqlRequest, isGraphql } from './graphql-body';
import type { HttpFile, HttpRequest, WrittenRequest } from './http-file';
import { readDotenv } from './read-dotenv';
import { resolveBody, type BodyFiles } from './resolve-body';
import type { VariableSource } from './system-variables';

/** A request as it is sent. */
export interface ResolvedRequest {
  method: string;
  url: string;
  headers: HeaderList;
  body?: string | Uint8Array;
}

/** Where variables and included files come from. */
export type ResolutionSource = VariableSource & BodyFiles;

/** `unresolved` names the variables without a value; they are sent as written, braces included. */
export type RequestResolution = { ok: true; request: ResolvedRequest; unresolved: string[] } | Failed;

/**
 * What is sent for a request of a `.http` file: variables filled, disabled headers and comments left out, `< ./file`
 * replaced by the project's file. A `content-length` header is left to the client, as REST Client does.
 */
export function resolveRequest(file: HttpFile, request: HttpRequest, source: ResolutionSource = {}): RequestResolution {
  const { name, method, url, line } = request;
  return resolveWritten(file, request, source, `send the request "${name || `${method} ${url}`}" (line ${line})`);
}

/** The same for a request that stands in no file. `action` is what fails where it cannot be sent. */
export function resolveWritten(
  file: HttpFile,
  request: WrittenRequest,
  source: ResolutionSource,
  action: string,
): RequestResolution {
  const unresolved = new Set<string>();
  const fill = createVariableFiller(file, { ...source, dotenv: readDotenv(source) });
  const filled = (text: string): string => {
    const result = fill(text);
    for (const name of result.unresolved) unresolved.add(name);
    return result.text;
  };
  const headers = request.headers
    .filter(({ enabled }) => enabled)
    .map(({ name, value }): [string, string] => [filled(name), filled(value)]);
  const url = filled(request.url).trim();
  const reason = checkHead(url, headers);
  if (reason) return failed(action, reason);
  const content = contentOf(request, headers, filled, source);
  if (!content.ok) return failed(action, content.message);
  const { method, body } = content;
  const sent = encodeBasic(content.headers.filter(([name]) => name.toLowerCase() !== 'content-length'));
  const resolved = { method: filled(method), url, headers: sent, ...(body === undefined ? {} : { body }) };
  return { ok: true, request: resolved, unresolved: [...unresolved] };
}

type Content =
  { ok: true; method: string; headers: HeaderList; body?: string | Uint8Array } | { ok: false; message: string };

function contentOf(
  request: WrittenRequest,
  headers: HeaderList,
  fill: (text: string) => string,
  source: ResolutionSource,
): Content {
  if (isGraphql(request, headers) && request.body !== '')
    return graphqlRequest(request, headers, (body) => resolveBody({ ...request, body }, [], fill, source));
  const body = resolveBody(request, headers, fill, source);
  return body.ok ? { ...body, method: request.method, headers } : body;
}

function checkHead(url: string, headers: HeaderList): string | null {
  if (url === '') return 'it has no url';
  if (/[\r\n]/.test(url)) return 'its url has a line break';
  const badName = headers.find(([name]) => !isHeaderName(name));
  if (badName) return `"${badName[0]}" is no valid header name`;
  const badValue = headers.find(([, value]) => /[\r\n\0]/.test(value));
  return badValue ? `the value of the header "${badValue[0]}" has a line break` : null;
}
