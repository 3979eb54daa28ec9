import { contentTypeOf, isMultipart, MULTIPART_BOUNDARY } from './multipart-body';

/** A row of a table of names and values; `id` only tells rows apart. */
export interface PairRow {
  id: number;
  name: string;
  value: string;
  enabled: boolean;
}

export const BODY_KINDS = ['none', 'json', 'text', 'urlencoded', 'multipart', 'file'] as const;

export type BodyKind = (typeof BODY_KINDS)[number];

export interface RequestForm {
  method: string;
  url: string;
  headers: PairRow[];
  /** The text is kept while `kind` is `none`, so that switching back loses nothing. */
  body: { kind: BodyKind; text: string };
}

let lastRow = 0;

export function createRow(name = '', value = '', enabled = true): PairRow {
  return { id: ++lastRow, name, value, enabled };
}

export function createForm(method = 'GET', url = '/'): RequestForm {
  return { method, url, headers: [], body: { kind: 'none', text: '' } };
}

/** Reads a form that was kept; null where it is none. Rows get ids of this page. */
export function readForm(value: unknown): RequestForm | null {
  if (!isRecord(value) || !isRecord(value['body'])) return null;
  const { method, url } = value;
  const { kind, text } = value['body'];
  const headers = readRows(value['headers']);
  const isKnown = BODY_KINDS.some((known) => known === kind);
  if (typeof method !== 'string' || typeof url !== 'string' || typeof text !== 'string' || !headers || !isKnown)
    return null;
  return { method, url, headers, body: { kind: kind as BodyKind, text } };
}

/** Reads rows that were kept; null where they are none. */
export function readRows(value: unknown): PairRow[] | null {
  if (!Array.isArray(value)) return null;
  return value.flatMap((row: unknown) => {
    if (!isRecord(row) || typeof row['name'] !== 'string' || typeof row['value'] !== 'string') return [];
    return [createRow(row['name'], row['value'], row['enabled'] !== false)];
  });
}

/** The form with another kind of body, and the content type that says so. */
export function withBodyKind(form: RequestForm, kind: BodyKind): RequestForm {
  const sent = form.body.kind === 'file' ? includedFile(form.body.text) : null;
  const others = form.headers.filter((row) => !isOwnContentType(row, sent));
  const named = others.some((row) => isContentType(row) && row.enabled);
  const added = kind === 'none' || named ? [] : [createRow('Content-Type', CONTENT_TYPES[kind])];
  return { ...form, headers: [...others, ...added], body: { ...form.body, kind } };
}

/** The form with a file of the project as its body, and the file's content type. */
export function withBodyFile(form: RequestForm, path: string): RequestForm {
  const { headers } = withBodyKind(form, 'none');
  const named = headers.some((row) => isContentType(row) && row.enabled);
  const added = named ? [] : [createRow('Content-Type', contentTypeOf(path))];
  return { ...form, headers: [...headers, ...added], body: { kind: 'file', text: `< ./${path}` } };
}

/** The path of the file that is the whole body, as a `.http` file includes it; null for any other text. */
export function includedFile(text: string): string | null {
  return /^<\s+(?:\.\/)?(\S[^\n]*?)\s*$/.exec(text)?.[1] ?? null;
}

/** The kind of body that the headers and text of a saved request stand for. */
export function bodyKind(contentType: string | undefined, text: string): BodyKind {
  if (text === '') return 'none';
  if (includedFile(text) !== null) return 'file';
  if (contentType === undefined) return /^\s*[[{]/.test(text) ? 'json' : 'text';
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) return 'urlencoded';
  if (contentType === CONTENT_TYPES.multipart && isMultipart(text)) return 'multipart';
  return /[/+]json\b/i.test(contentType) ? 'json' : 'text';
}

const CONTENT_TYPES = {
  json: 'application/json',
  text: 'text/plain',
  urlencoded: 'application/x-www-form-urlencoded',
  file: 'application/octet-stream',
  multipart: `multipart/form-data; boundary=${MULTIPART_BOUNDARY}`,
};

function isContentType(row: PairRow): boolean {
  return row.name.trim().toLowerCase() === 'content-type';
}

/** Whether choosing a kind wrote the row, so that choosing another may take it back. */
function isOwnContentType(row: PairRow, file: string | null): boolean {
  const own = [...Object.values(CONTENT_TYPES), ...(file === null ? [] : [contentTypeOf(file)])];
  return isContentType(row) && row.enabled && own.includes(row.value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
