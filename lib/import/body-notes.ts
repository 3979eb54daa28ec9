import type { RequestDraft } from '../http-file/http-file';
import { isInclude } from '../http-file/resolve-body';
import { isComment } from '../http-file/source-lines';

interface Meant {
  /** Whether lines that include a file are meant to. */
  includesFiles?: boolean;
  /** Whether the body was made for a `.http` file, in which the lines of a multipart body end in LF. */
  isMade?: boolean;
}

/** What of a draft's body is not sent as it came, since a `.http` file has no place for it. */
export function bodyNotes({ method, body, headers }: RequestDraft, { includesFiles, isMade }: Meant = {}): string[] {
  if (body === '') return [];
  if (method === 'GET' || method === 'HEAD') return [`A ${method} request has no body here; it is not sent.`];
  const type = headers.find(({ name }) => /^content-type$/i.test(name))?.value.toLowerCase() ?? '';
  const isForm = type.startsWith('application/x-www-form-urlencoded');
  const lines = body.split('\n');
  const found = [
    lines.some(isComment) && 'lines that begin with # or // are comments',
    lines.some(isInclude) && !includesFiles && 'a line that begins with "< " includes a file',
    !isMade && !hasLineBreaksOf(type, body) && `lines are joined by ${type.startsWith('multipart/') ? 'CR LF' : 'LF'}`,
    !endsAs(type, body) && 'white space at the end is left out',
    isForm && !includesFiles && /\n&/.test(body) && 'a line of a form that begins with & goes on with the one before',
    /\{\{[^{}]*\}\}/.test(body) && '{{…}} is a variable',
  ].filter((reason) => reason !== false);
  return found.length === 0
    ? []
    : [`The body may be sent otherwise than it was: in a .http file, ${found.join('; ')}.`];
}

/** Whether a body ends as one of its type is sent. */
function endsAs(type: string, body: string): boolean {
  const text = body.trimEnd();
  if (type.startsWith('multipart/')) return body === text || body === `${text}\r\n`;
  return body === (type.startsWith('application/x-ndjson') ? `${text}\n` : text);
}

/** Whether a body's lines are parted as those of a `.http` file are when they are sent. */
function hasLineBreaksOf(type: string, body: string): boolean {
  return type.startsWith('multipart/') ? !/\r(?!\n)|(?<!\r)\n/.test(body) : !body.includes('\r');
}
