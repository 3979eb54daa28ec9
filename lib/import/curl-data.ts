import { encodeData } from './curl-encoding';
import type { CurlOption } from './curl-options';
import type { ShellCommand } from './shell-command';

/** A body as a form of the request pane has it. */
export interface CurlBody {
  text: string;
  notes: string[];
}

/** Part of a body: a text, or a file as it is, without its line breaks, or percent-encoded. */
type Part = { text: string } | { file: string; as: 'bytes' | 'joined' | 'encoded' };

const DATA = new Set(['data', 'data-ascii', 'data-raw', 'data-binary', 'data-urlencode', 'json']);

export function isData({ name }: CurlOption): boolean {
  return DATA.has(name);
}

/** The body that data options make: each is joined to those before by `&`, JSON by nothing. */
export function curlData(options: Pick<CurlOption, 'name' | 'value'>[], input: ShellCommand['input']): CurlBody {
  const notes: string[] = [];
  const parts: Part[] = [];
  for (const option of options) {
    if (hasContent(parts) && option.name !== 'json') parts.push({ text: '&' });
    parts.push(...partsOf(option, input, notes));
  }
  const isForm = !options.some(({ name }) => name === 'json');
  if (options.length > 1 && options[0]?.value === '' && options[0].name !== 'json')
    notes.push('Before an option that follows an empty one, curl 7 sends a "&"; curl 8 does not, and so it is here.');
  return { text: writeParts(parts, isForm, notes), notes };
}

function hasContent(parts: Part[]): boolean {
  return parts.some((part) => !('text' in part) || part.text !== '');
}

function partsOf(
  { name, value }: Pick<CurlOption, 'name' | 'value'>,
  input: ShellCommand['input'],
  notes: string[],
): Part[] {
  if (name === 'data-urlencode') return encodedParts(value, input, notes);
  if (!value.startsWith('@') || name === 'data-raw') return [{ text: value }];
  const as = name === 'data' || name === 'data-ascii' ? 'joined' : 'bytes';
  return filePart(value.slice(1), as, input, notes);
}

/** `content`, `=content`, `name=content`, `@file` or `name@file` */
function encodedParts(value: string, input: ShellCommand['input'], notes: string[]): Part[] {
  const equals = value.indexOf('=');
  if (equals >= 0) {
    const before = equals === 0 ? '' : `${value.slice(0, equals)}=`;
    return [{ text: before + encodeData(value.slice(equals + 1)) }];
  }
  const at = value.indexOf('@');
  if (at < 0) return [{ text: encodeData(value) }];
  const name = at === 0 ? [] : [{ text: `${value.slice(0, at)}=` }];
  return [...name, ...filePart(value.slice(at + 1), 'encoded', input, notes)];
}

function filePart(
  file: string,
  as: 'bytes' | 'joined' | 'encoded',
  input: ShellCommand['input'],
  notes: string[],
): Part[] {
  if (!isStandardInput(file)) return [{ file, as }];
  if (input && 'file' in input) return [{ file: input.file, as }];
  if (!input) {
    notes.push(NO_INPUT);
    return [];
  }
  if (as === 'encoded') return [{ text: encodeData(input.text) }];
  return [{ text: as === 'joined' ? input.text.replace(/[\r\n\0]/g, '') : input.text }];
}

/** In a `.http` file an include stands on a line of its own; in a form, a line that begins with `&` goes on with it. */
function writeParts(parts: Part[], isForm: boolean, notes: string[]): string {
  let written = '';
  for (const [at, part] of parts.entries()) {
    if ('text' in part) {
      written += part.text;
      continue;
    }
    const rest = parts
      .slice(at + 1)
      .map((one) => ('text' in one ? one.text : ''))
      .join('');
    const fits = written === '' && part.as !== 'encoded' && (rest === '' || (isForm && rest.startsWith('&')));
    if (!fits)
      notes.push(
        `The file "${part.file}" was left out of the body: a .http file cannot put it into the middle of a line.`,
      );
    else written = includeFile(part.file, notes) + (rest === '' ? '' : '\n');
    if (fits && part.as === 'joined')
      notes.push(
        `curl takes the line breaks out of "${part.file}"; here they are sent, so leave them out of the file.`,
      );
  }
  return written;
}

export const NO_INPUT = 'The body comes from the standard input, of which nothing is known here; it was left out.';

export function isStandardInput(file: string): boolean {
  return file === '-' || file === '/dev/stdin';
}

export const INCLUDE_NOTE = 'The body reads the file';

/** The line that includes a file, and the note that it is needed. */
export function includeFile(file: string, notes: string[]): string {
  const path = file
    .replace(/\\/g, '/')
    .replace(/^(?:[a-z]:|~)?\/+/i, '')
    .replace(/(?:^|\/)\.{1,2}(?=\/)/g, '')
    .replace(/^\/+/, '');
  notes.push(`${INCLUDE_NOTE} "${file}"; add it to the project as "${path}".`);
  return `< ./${path}`;
}
