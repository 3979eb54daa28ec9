import type { TextRange } from '../http-file/http-file';
import { parseHttpFile } from '../http-file/parse-http-file';
import { positionAt } from '../http-file/source-lines';
import { basename } from '../project/file-path';
import type { Project, ProjectFile } from '../project/project';
import type { Scene } from '../project/scene';
import { SECRET_PATTERNS } from './secret-patterns';

/** Something in a project that should not be given to strangers unasked. */
export interface Secret {
  file: string;
  /** 1-based. */
  line: number;
  kind: 'env-file' | 'header' | 'key';
  /** Such as "the Authorization header of a request". */
  why: string;
  /** What {@link redactSecrets} does with it: removes the file, replaces the value, or, for a committed .env file, nothing. */
  leftOut: 'file' | 'value' | 'nothing';
  /** Where the value stands; null for a whole file. */
  range: TextRange | null;
  /** Which scene has it, counted from 0; missing where the project's own files do. */
  scene?: number;
  /** The header of a scene's own request that it is the value of. */
  header?: string;
  /** What else of a scene it stands in. */
  field?: SceneField;
}

/** What a scene says besides its files; `name` is that of a request in `requests.http`. */
export type SceneField = 'title' | 'note' | 'name' | 'url' | 'body';

/** Lists `.env*` files, credentials in the headers of `.http` files and whatever looks like a key, by file and line. */
export function findSecrets({ files, scenes = [] }: Project): Secret[] {
  const inScenes = scenes.flatMap((scene, at) =>
    [...findInFiles(scene.files), ...findInTexts(scene)].map((secret) => ({ ...secret, scene: at })),
  );
  return [...findInFiles(files), ...inScenes];
}

function findInFiles(files: Record<string, ProjectFile | null>): Secret[] {
  return Object.entries(files).flatMap(([file, content]) => {
    if (content === null) return [];
    const secrets = isEnvFile(file) ? [envFile(file)] : [];
    if (typeof content !== 'string') return secrets;
    const headers = /\.(?:http|rest)$/.test(file) ? headersOf(file, content) : [];
    return [...secrets, ...withoutOverlaps([...headers, ...keysIn(file, content)])];
  });
}

function findInTexts({ title, note, request }: Scene): Secret[] {
  const own = [...inField('title', 'its title', title), ...inField('note', 'its note', note)];
  if (typeof request !== 'object') return [...own, ...inField('name', 'the name of its request', request)];
  const { headers = [], url, body } = request;
  return [
    ...own,
    ...headers.filter(isSecretHeader).map(([name]): Secret => {
      const why = `the ${name} header of a request`;
      return { file: 'its request', line: 1, kind: 'header', why, leftOut: 'value', range: null, header: name };
    }),
    ...inField('url', 'its request’s url', url),
    ...inField('body', 'its request’s body', body),
  ];
}

function inField(field: SceneField, place: string, text = ''): Secret[] {
  return withoutOverlaps(keysIn(place, text)).map((secret) => ({ ...secret, field }));
}

function isSecretHeader([name, value]: [string, string]): boolean {
  if (CREDENTIALS.has(name.toLowerCase())) return !isPublic(value);
  return keysIn(name, `${name}: ${value}`).length > 0;
}

function isEnvFile(file: string): boolean {
  return /^\.env(?:\.|$)/.test(basename(file));
}

function envFile(file: string): Secret {
  const local = file.endsWith('.local');
  const why = local ? 'a local environment file' : 'an environment file; it stays in';
  return { file, line: 1, kind: 'env-file', why, leftOut: local ? 'file' : 'nothing', range: null };
}

const CREDENTIALS = new Set(['authorization', 'proxy-authorization', 'cookie', 'x-api-key']);

const SCHEME = /^(?:Basic|Bearer|Digest|Token)\s+/i;

/** A value of nothing but variables gives nothing away. */
function isPublic(value: string): boolean {
  return (
    value
      .replace(SCHEME, '')
      .replace(/\{\{[^{}]*\}\}/g, '')
      .trim() === ''
  );
}

function headersOf(file: string, text: string): Secret[] {
  return parseHttpFile(text).requests.flatMap(({ headers }) =>
    headers.flatMap(({ name, value, range }): Secret[] => {
      const secret = value.replace(SCHEME, '');
      if (!CREDENTIALS.has(name.toLowerCase()) || isPublic(value)) return [];
      const start = text.lastIndexOf(secret, range.end);
      const { line } = positionAt(text, start);
      return [
        {
          file,
          line,
          kind: 'header',
          why: `the ${name} header of a request`,
          leftOut: 'value',
          range: { start, end: start + secret.length },
        },
      ];
    }),
  );
}

function keysIn(file: string, text: string): Secret[] {
  return SECRET_PATTERNS.flatMap(({ pattern, why, confirm }) =>
    [...text.matchAll(pattern)].flatMap((match): Secret[] => {
      const secret = match[1] ?? match[0];
      if (confirm && !confirm(secret)) return [];
      const start = match.index + match[0].length - secret.length;
      const { line } = positionAt(text, start);
      return [
        {
          file,
          line,
          kind: 'key',
          why: `this looks like ${why}`,
          leftOut: 'value',
          range: { start, end: start + secret.length },
        },
      ];
    }),
  );
}

function withoutOverlaps(secrets: Secret[]): Secret[] {
  const kept: Secret[] = [];
  for (const secret of secrets) {
    if (!kept.some((other) => overlap(other.range, secret.range))) kept.push(secret);
  }
  return kept.sort((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0));
}

function overlap(a: TextRange | null, b: TextRange | null): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end;
}
