/** A field of a `multipart/form-data` body: text, or a file of the project. */
export interface MultipartField {
  name: string;
  value: string;
  /** The path of the file that is sent instead of `value`. */
  file?: string;
  /** The part's own header lines, where they say something else than a form writes. */
  head?: string;
}

export const MULTIPART_BOUNDARY = 'route-playground-boundary';

/** The fields of a multipart body, as a `.http` file has it; none for any other text. */
export function readMultipart(text: string): MultipartField[] {
  const boundary = boundaryOf(text);
  if (boundary === null) return [];
  const lines = `\n${text}`;
  const parts = lines.slice(0, lines.lastIndexOf(`\n--${boundary}--`)).split(`\n--${boundary}\n`);
  return parts.slice(1).map(readField);
}

/** The body of a `.http` file that sends the fields; files are included by their paths. */
export function writeMultipart(fields: MultipartField[], boundary = MULTIPART_BOUNDARY): string {
  return [...fields.map((field) => `--${boundary}\n${writeField(field)}\n`), `--${boundary}--`].join('');
}

/** Whether a text is a multipart body that a form shows, and writes back, without loss. */
export function isMultipart(text: string): boolean {
  const boundary = boundaryOf(text);
  return boundary !== null && writeMultipart(readMultipart(text), boundary) === text.trimEnd();
}

/** What parts the parts of a multipart body; null for any other text. */
export function boundaryOf(text: string): string | null {
  const body = text.trimEnd();
  const [first = ''] = body.split('\n', 1);
  if (!first.startsWith('--')) return null;
  if (body.endsWith(`\n${first}--`)) return first.slice(2);
  return body === first && first.endsWith('--') ? first.slice(2, -2) : null;
}

function readField(part: string): MultipartField {
  const [head = '', ...rest] = part.split('\n\n');
  const value = rest.join('\n\n');
  const name = unquote(NAME.exec(head)?.[1] ?? '');
  const file = /\bfilename="/.test(head) ? /^< \.\/(.+)$/.exec(value)?.[1] : undefined;
  const field = file === undefined ? { name, value } : { name, value: '', file };
  return head === headOf(field) ? field : { ...field, head };
}

const NAME = /(?<=[;\s]name=")([^"]*)(?=")/;

function writeField(field: MultipartField): string {
  const head = field.head?.replace(NAME, () => quote(field.name)) ?? headOf(field);
  return `${head}\n\n${field.file === undefined ? field.value : `< ./${field.file}`}`;
}

/** The header lines that a form writes for a field. */
function headOf({ name, file }: MultipartField): string {
  const disposition = `Content-Disposition: form-data; name="${quote(name)}"`;
  if (file === undefined) return disposition;
  const filename = quote(file.split('/').at(-1) ?? file);
  return `${disposition}; filename="${filename}"\nContent-Type: ${contentTypeOf(file)}`;
}

const TYPES: Record<string, string> = {
  txt: 'text/plain',
  json: 'application/json',
  csv: 'text/csv',
  html: 'text/html',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  zip: 'application/zip',
};

/** The content type of a file by its name. */
export function contentTypeOf(file: string): string {
  return TYPES[file.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

/** Browsers write quotes in names so. */
function quote(text: string): string {
  return text.replaceAll('"', '%22').replaceAll('\n', '%0A');
}

function unquote(text: string): string {
  return text.replaceAll('%22', '"').replaceAll('%0A', '\n');
}
