import { includeFile, isStandardInput, NO_INPUT, type CurlBody } from './curl-data';
import type { CurlOption } from './curl-options';
import type { ShellCommand } from './shell-command';

/** The body that `-F` makes, and its Content-Type. */
export type CurlForm = ({ ok: true; type: string } & CurlBody) | { ok: false; reason: string };

export function curlForm(options: CurlOption[], escapesWithBackslash: boolean, input: ShellCommand['input']): CurlForm {
  const notes: string[] = [];
  const boundary = boundaryFor(options);
  const parts: string[] = [];
  for (const { name, value } of options) {
    const equals = value.indexOf('=');
    if (equals < 0) return { ok: false, reason: `the form field "${value}" has no "="` };
    const field = { name: value.slice(0, equals), content: value.slice(equals + 1) };
    const part = name === 'form-string' ? { ...NO_ATTRIBUTES, text: field.content } : readPart(field.content);
    if (part.file && isStandardInput(part.file.path)) takeInput(part, input, notes);
    const written = writePart(field.name, part, escapesWithBackslash, notes);
    if (written !== null) parts.push(`--${boundary}\n${written}\n`);
  }
  const type = `multipart/form-data; boundary=${boundary}`;
  return { ok: true, text: `${parts.join('')}--${boundary}--`, type, notes };
}

/** Puts what the command reads in place of `-`; curl sends that with the name `-`. */
function takeInput(part: FormPart, input: ShellCommand['input'], notes: string[]): void {
  if (part.file?.named) {
    part.filename ??= '-';
    part.type ??= typeOfFile(part.filename);
  }
  part.file = input && 'file' in input ? { path: input.file, named: false } : null;
  if (part.file) return;
  if (!input) notes.push(NO_INPUT);
  part.text = input && 'text' in input ? input.text : '';
}

/** The same command gives the same boundary, and no value has it in it. */
function boundaryFor(form: CurlOption[]): string {
  let boundary = '----boundary';
  while (form.some(({ value }) => value.includes(boundary))) boundary += 'x';
  return boundary;
}

interface FormPart {
  /** What is sent as written; null for a file. */
  text: string | null;
  /** The file's path, and whether it is sent with a file name. */
  file: { path: string; named: boolean } | null;
  type: string | null;
  filename: string | null;
  headers: string[];
  /** What curl has and a `.http` file has not. */
  leftOut: string[];
}

const NO_ATTRIBUTES: FormPart = { text: null, file: null, type: null, filename: null, headers: [], leftOut: [] };

/** `value`, `@file` or `<file`, each with `;type=`, `;filename=`, `;headers=` and `;encoder=` behind. */
function readPart(content: string): FormPart {
  if (content.startsWith('(') || content === ')') return { ...NO_ATTRIBUTES, leftOut: [content] };
  const mark = /^[@<]/.exec(content)?.[0];
  const start = mark === undefined ? 0 : 1;
  const first = readWord(content, start, mark === '@' ? ',' : '');
  const part = readAttributes(
    content,
    first.end,
    { ...NO_ATTRIBUTES, headers: [], leftOut: [] },
    mark === '@' ? ',' : '',
  );
  if (mark === undefined) return { ...part, text: first.text };
  return { ...part, file: { path: first.text, named: mark === '@' } };
}

function readAttributes(content: string, from: number, part: FormPart, stop: string): FormPart {
  let at = from;
  let inType = false;
  while (content[at] === ';') {
    const [, space = '', name = ''] = /^(\s*)(type|filename|headers|encoder)=/i.exec(content.slice(at + 1)) ?? [];
    const value = readWord(content, at + 1 + space.length + (name === '' ? 0 : name.length + 1), stop);
    const key = name.toLowerCase();
    if (key === 'type') part.type = content.slice(value.start, value.end).trim();
    else if (key === 'filename') part.filename = value.text;
    else if (key === 'headers' && !/^[@<]/.test(value.text)) part.headers.push(value.text);
    else if (inType && key === '') part.type = `${part.type ?? ''};${content.slice(at + 1, value.end).trimEnd()}`;
    else part.leftOut.push(content.slice(at, value.end));
    inType = key === 'type' || (key === '' && inType);
    at = value.end;
  }
  if (at < content.length) part.leftOut.push(content.slice(at));
  return part;
}

/** Up to `;` or `stop`, without white space around; in double quotes, `\"` and `\\` are escapes. */
function readWord(content: string, from: number, stop: string): { text: string; start: number; end: number } {
  const at = from + (/^\s*/.exec(content.slice(from))?.[0].length ?? 0);
  const quoted = /^"((?:\\.|[^"\\])*)"\s*/s.exec(content.slice(at));
  let end = at + (quoted?.[0].length ?? 0);
  while (end < content.length && content[end] !== ';' && content[end] !== stop) end += 1;
  // curl reads over what stands behind the quotes.
  const text = quoted ? (quoted[1] ?? '').replace(/\\(["\\])/g, '$1') : content.slice(at, end).trimEnd();
  return { text, start: at, end };
}

function writePart(name: string, part: FormPart, backslash: boolean, notes: string[]): string | null {
  for (const leftOut of part.leftOut) notes.push(`Of the form field "${name}", ${leftOut} was left out.`);
  const { text, file } = part;
  if (/[\r\n]/.test(text ?? '')) notes.push(`The line breaks of the form field "${name}" are sent as CRLF.`);
  if (text === null && !file) return null;
  const escape = backslash ? escapeWithBackslash : escapeWithPercent;
  const filename = part.filename ?? (file?.named ? (file.path.split('/').pop() ?? file.path) : null);
  const type = part.type ?? typeOf(part);
  const head = [
    `Content-Disposition: form-data${name === '' ? '' : `; name="${escape(name)}"`}${filename === null ? '' : `; filename="${escape(filename)}"`}`,
    ...(type === null ? [] : [`Content-Type: ${type}`]),
    ...part.headers,
  ];
  return `${head.join('\n')}\n\n${file ? includeFile(file.path, notes) : (text ?? '')}`;
}

/** As browsers escape. */
function escapeWithPercent(name: string): string {
  return name.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeWithBackslash(name: string): string {
  return name.replace(/["\\]/g, '\\$&');
}

const TYPES: Record<string, string> = {
  gif: 'image/gif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  htm: 'text/html',
  html: 'text/html',
  pdf: 'application/pdf',
  xml: 'application/xml',
};

/** By the file names, as far as curl knows a type; a file that is sent as one has a type in any case. */
function typeOf({ filename, file }: FormPart): string | null {
  const known = typeOfFile(filename ?? '') ?? typeOfFile(file?.named ? file.path : '');
  return known ?? (file?.named ? 'application/octet-stream' : null);
}

function typeOfFile(name: string): string | null {
  return TYPES[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;
}
