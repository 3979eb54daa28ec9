import type { HeaderList } from '@/sandbox/protocol';
import { toBytes, toText } from '../project/file-content';
import { dirname, joinPath } from '../project/file-path';
import type { ProjectFile } from '../project/project';
import type { WrittenRequest } from './http-file';
import { isComment } from './source-lines';

/** What `< ./file` in a body is read from. */
export interface BodyFiles {
  files?: Record<string, ProjectFile>;
  /** The `.http` file's own path: the paths in it are relative to its folder. */
  path?: string;
}

export type ResolvedBody = { ok: true; body?: string | Uint8Array } | { ok: false; message: string };

/**
 * The body that is sent: text where the request has only text, bytes where it includes a file. Lines are joined as REST
 * Client does: by CRLF in multipart bodies, by nothing before `&` in form bodies, by LF elsewhere. GET and HEAD have none.
 */
export function resolveBody(
  request: WrittenRequest,
  headers: HeaderList,
  fill: (text: string) => string,
  source: BodyFiles,
): ResolvedBody {
  if (request.body === '' || request.method === 'GET' || request.method === 'HEAD') return { ok: true };
  const lines = request.body.split('\n').filter((line) => !isComment(line));
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1].toLowerCase() ?? '';
  if (lines.some((line) => INCLUDE.test(line))) return withFiles(lines, type, fill, source);
  return { ok: true, body: fill(joinLines(lines, type)) };
}

const INCLUDE = /^<(@\w*)?\s+(.+?)\s*$/;

/** Whether a line of a body stands for a file. */
export function isInclude(line: string): boolean {
  return INCLUDE.test(line);
}

function joinLines(lines: string[], type: string): string {
  if (isForm(type)) return joinForm(lines);
  if (type.startsWith('application/x-ndjson')) return `${lines.join('\n')}\n`;
  // As REST Client and curl end it.
  return lines.join(lineBreakFor(type)) + (isMultipart(type) ? '\r\n' : '');
}

function isForm(type: string): boolean {
  return type.startsWith('application/x-www-form-urlencoded');
}

function joinForm(lines: string[]): string {
  return lines.reduce((joined, line, at) => joined + (at === 0 || line.startsWith('&') ? '' : '\n') + line, '');
}

function lineBreakFor(type: string): string {
  return isMultipart(type) ? '\r\n' : '\n';
}

function isMultipart(type: string): boolean {
  return type.startsWith('multipart/');
}

function withFiles(lines: string[], type: string, fill: (text: string) => string, source: BodyFiles): ResolvedBody {
  const parts: Uint8Array[] = [];
  const lineBreak = new TextEncoder().encode(lineBreakFor(type));
  for (const [at, line] of lines.entries()) {
    // Beyond REST Client, the lines of a form are joined behind a file too.
    if (at > 0 && !(isForm(type) && line.startsWith('&'))) parts.push(lineBreak);
    const include = INCLUDE.exec(line);
    const part = include ? readInclude(include, fill, source) : new TextEncoder().encode(fill(line));
    if (typeof part === 'string') return { ok: false, message: part };
    parts.push(part);
  }
  if (isMultipart(type)) parts.push(lineBreak);
  return { ok: true, body: concat(parts) };
}

/** `< ./file` is the file's bytes, `<@ ./file` its text with variables filled. @returns a sentence where there is no such file */
function readInclude(include: RegExpExecArray, fill: (text: string) => string, source: BodyFiles): Uint8Array | string {
  const written = fill(include[2] ?? '');
  const folder = dirname(source.path ?? '');
  const path = written.startsWith('/') ? joinPath(written) : joinPath(folder, written);
  const files = source.files ?? {};
  const file = path !== null && Object.hasOwn(files, path) ? files[path] : undefined;
  if (file === undefined) return `its body includes "${written}", but the project has no such file`;
  const text = include[1] === undefined ? null : toText(file);
  return text === null ? toBytes(file) : new TextEncoder().encode(fill(text));
}

function concat(parts: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
