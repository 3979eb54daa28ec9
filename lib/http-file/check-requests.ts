import type { HttpDiagnostic, HttpRequest } from './http-file';
import { isComment, positionAt, sourceLines } from './source-lines';

/** Whether `name` can be a header's name (RFC 9110, token); `{{variables}}` are let through. */
export function isHeaderName(name: string): boolean {
  return /^(?:[!#$%&'*+.^_`|~0-9A-Za-z-]|\{\{[^{}]*\}\})+$/.test(name);
}

/** What looks wrong in the requests of a `.http` file, in file order. */
export function checkRequests(text: string, requests: HttpRequest[]): HttpDiagnostic[] {
  const checks = [checkUrl, checkHeaders, checkBody, checkDigest];
  return requests.flatMap((request) => checkCurl(text, request) ?? checks.flatMap((check) => check(text, request)));
}

function checkUrl(text: string, { method, url, range, ranges }: HttpRequest): HttpDiagnostic[] {
  if (url === '') return [at(text, range.start, 'error', `The request has no url; write it after ${method}.`)];
  if (!/\s/.test(url.replace(/\{\{[^{}]*\}\}/g, ''))) return [];
  return [at(text, ranges.url.start, 'error', `The url "${url}" has white space in it; write %20 for a space.`)];
}

function checkHeaders(text: string, request: HttpRequest): HttpDiagnostic[] {
  return request.headers.flatMap((header) => {
    if (!header.enabled || isHeaderName(header.name)) return [];
    const written = text.slice(header.range.start, header.range.end);
    if (!written.includes(':'))
      return [at(text, header.range.start, 'error', `A header is "Name: value", but this line has no colon.`)];
    return [at(text, header.range.start, 'error', `"${header.name}" is no valid header name.`)];
  });
}

/** Null for what is none: nothing else of a curl command is to be judged. */
function checkCurl(text: string, { method, range }: HttpRequest): HttpDiagnostic[] | null {
  if (method !== 'curl') return null;
  return [at(text, range.start, 'error', 'A curl command is not sent from here; paste it into the URL, or import it.')];
}

function checkDigest(text: string, { headers }: HttpRequest): HttpDiagnostic[] {
  const digest = headers.find(
    ({ name, value, enabled }) => enabled && /^authorization$/i.test(name) && /^digest\s/i.test(value),
  );
  if (!digest) return [];
  const message =
    'Digest is not done here: the header is sent as it is written. Basic is: "Authorization: Basic user password".';
  return [at(text, digest.range.start, 'warning', message)];
}

function checkBody(text: string, { method, ranges }: HttpRequest): HttpDiagnostic[] {
  if (!ranges.body) return [];
  const found: HttpDiagnostic[] = [];
  if (method === 'GET' || method === 'HEAD') {
    found.push(at(text, ranges.body.start, 'warning', `A ${method} request cannot have a body; it is not sent.`));
  }
  for (const line of sourceLines(text.slice(ranges.body.start, ranges.body.end))) {
    const start = ranges.body.start + line.start;
    if (isComment(line.text))
      found.push(at(text, start, 'warning', 'A line that begins with # or // is a comment; it is not sent.'));
  }
  return found;
}

function at(text: string, offset: number, severity: HttpDiagnostic['severity'], message: string): HttpDiagnostic {
  return { severity, message, ...positionAt(text, offset) };
}
