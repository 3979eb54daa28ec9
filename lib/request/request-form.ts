import { boundaryOf, contentTypeOf, isMultipart, MULTIPART_BOUNDARY } from './multipart-body';

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

/** The form with another kind of body, its text, and the content type that says so. */
export function withBodyKind(form: RequestForm, kind: BodyKind, text = form.body.text): RequestForm {
  const others = form.headers.filter((row) => !isOwnContentType(row, form.body));
  const named = others.some((row) => isContentType(row) && row.enabled);
  const added = kind === 'none' || named ? [] : [createRow('Content-Type', contentTypeFor(kind, text))];
  return { ...form, headers: [...others, ...added], body: { kind, text } };
}

/** The form with a file of the project as its body, and the file's content type. */
export function withBodyFile(form: RequestForm, path: string): RequestForm {
  return withBodyKind(form, 'file', `< ./${path}`);
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
  if (isMultipartType(contentType, text) && isMultipart(text)) return 'multipart';
  return /[/+]json\b/i.test(contentType) ? 'json' : 'text';
}

const CONTENT_TYPES = {
  json: 'application/json',
  text: 'text/plain',
  urlencoded: 'application/x-www-form-urlencoded',
};

function contentTypeFor(kind: Exclude<BodyKind, 'none'>, text: string): string {
  if (kind === 'multipart') return `multipart/form-data; boundary=${boundaryOf(text) ?? MULTIPART_BOUNDARY}`;
  if (kind === 'file') return contentTypeOf(includedFile(text) ?? '');
  return CONTENT_TYPES[kind];
}

/** Whether a content type names the boundary that the body has. */
function isMultipartType(contentType: string, text: string): boolean {
  const boundary = /^multipart\/form-data *; *boundary=(?:"(.*)"|(.*))$/i.exec(contentType.trim());
  return boundary !== null && (boundary[1] ?? boundary[2]) === boundaryOf(text);
}

function isContentType(row: PairRow): boolean {
  return row.name.trim().toLowerCase() === 'content-type';
}

/** Whether choosing a kind wrote the row, or could have, so that choosing another may take it back. */
function isOwnContentType(row: PairRow, { text }: RequestForm['body']): boolean {
  if (!isContentType(row) || !row.enabled) return false;
  const own = [...Object.values(CONTENT_TYPES), contentTypeFor('file', text), contentTypeFor('file', '')];
  return own.includes(row.value) || row.value === contentTypeFor('multipart', '') || isMultipartType(row.value, text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
