import type { CurlOption } from './curl-options';

/** The body that data and form options make. `given` is true even for an empty one. */
export type CurlBody =
  { ok: true; text: string; type: string; given: boolean; notes: string[] } | { ok: false; reason: string };

const DATA = new Set(['data', 'data-ascii', 'data-raw', 'data-binary', 'data-urlencode', 'json']);

/** Reads the body of a curl command. A file (`@name`) becomes an include of a `.http` file. */
export function curlBody(options: CurlOption[]): CurlBody {
  const data = options.filter(({ name }) => DATA.has(name));
  const form = options.filter(({ name }) => name === 'form' || name === 'form-string');
  if (data.length > 0 && form.length > 0) return { ok: false, reason: 'it has both data (-d) and a form (-F)' };
  return form.length > 0 ? multipart(form) : joined(data);
}

/** Data is joined by `&`, JSON by nothing. */
function joined(data: CurlOption[]): CurlBody {
  const json = data.some(({ name }) => name === 'json');
  const notes: string[] = [];
  const parts = data.map((option) => partOf(option, notes));
  const type = json ? 'application/json' : 'application/x-www-form-urlencoded';
  return { ok: true, text: parts.join(json ? '' : '&'), type, given: data.length > 0, notes };
}

function partOf({ name, value }: CurlOption, notes: string[]): string {
  if (name === 'data-urlencode') return urlEncoded(value, notes);
  if (value.startsWith('@') && name !== 'data-raw') return included(value.slice(1), notes);
  return value;
}

function included(file: string, notes: string[]): string {
  notes.push(`The body reads the file "${file}"; add it to the project.`);
  return `< ./${file.replace(/^\.?\//, '')}`;
}

/** `content`, `=content`, `name=content`, `@file` or `name@file` */
function urlEncoded(value: string, notes: string[]): string {
  const equals = value.indexOf('=');
  if (equals >= 0) return (equals === 0 ? '' : `${value.slice(0, equals)}=`) + encode(value.slice(equals + 1));
  if (value.includes('@')) notes.push(`The file in --data-urlencode "${value}" was left out.`);
  return value.includes('@') ? '' : encode(value);
}

function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function multipart(form: CurlOption[]): CurlBody {
  const notes: string[] = [];
  const boundary = boundaryFor(form);
  const parts = form.map((option) => `--${boundary}\n${formPart(option, notes)}`);
  const type = `multipart/form-data; boundary=${boundary}`;
  return { ok: true, text: `${parts.join('\n')}\n--${boundary}--`, type, given: true, notes };
}

/** The same command gives the same boundary, and no value has it in it. */
function boundaryFor(form: CurlOption[]): string {
  let boundary = '----boundary';
  while (form.some(({ value }) => value.includes(boundary))) boundary += 'x';
  return boundary;
}

/** `name=value`, `name=@file;type=image/png;filename=a.png` or `name=<file` */
function formPart(option: CurlOption, notes: string[]): string {
  const equals = option.value.indexOf('=');
  const name = equals < 0 ? option.value : option.value.slice(0, equals);
  const value = equals < 0 ? '' : option.value.slice(equals + 1);
  const disposition = `Content-Disposition: form-data; name="${escapeName(name)}"`;
  const isFile = option.name === 'form' && /^[@<]/.test(value);
  if (!isFile) return `${disposition}\n\n${value}`;
  const [path = '', ...attributes] = value.slice(1).split(';');
  const type = attributeOf(attributes, 'type');
  const filename = attributeOf(attributes, 'filename') ?? path.split('/').pop() ?? path;
  const named = value.startsWith('@') ? `; filename="${escapeName(filename)}"` : '';
  const typed = type === undefined ? '' : `\nContent-Type: ${type}`;
  return `${disposition}${named}${typed}\n\n${included(path, notes)}`;
}

function attributeOf(attributes: string[], name: string): string | undefined {
  const found = attributes.find((attribute) => attribute.trim().startsWith(`${name}=`));
  return found?.trim().slice(name.length + 1);
}

function escapeName(name: string): string {
  return name.replace(/"/g, '%22').replace(/[\r\n]+/g, ' ');
}
