import { toText } from '../project/file-content';
import { dirname } from '../project/file-path';
import type { BodyFiles } from './resolve-body';

/** What the `.env` next to a `.http` file, or in a folder above it, says. */
export function readDotenv({ files = {}, path = '' }: BodyFiles): Record<string, string> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const name = folder === '' ? '.env' : `${folder}/.env`;
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    if (file !== undefined) return parseDotenv(toText(file) ?? '');
    if (folder === '') return {};
  }
}

/** `NAME=value` lines; quotes around a value go, and so do comments behind one. */
function parseDotenv(text: string): Record<string, string> {
  const line = /^\s*(?:export\s+)?([\w.-]+)\s*=[ \t]*('[^']*'|"(?:\\.|[^"\\])*"|`[^`]*`|[^#\r\n]*)/gm;
  return Object.fromEntries([...text.matchAll(line)].map(([, name = '', value = '']) => [name, unquote(value.trim())]));
}

function unquote(value: string): string {
  const quote = value[0] ?? '';
  if (value.length < 2 || !'\'"`'.includes(quote) || !value.endsWith(quote)) return value;
  const inside = value.slice(1, -1);
  return quote === '"' ? inside.replace(/\\n/g, '\n').replace(/\\(["\\])/g, '$1') : inside;
}
