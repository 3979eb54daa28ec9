/** A field of a `multipart/form-data` body: text, or a file of the project. */
export interface MultipartField {
  name: string;
  value: string;
  /** The path of the file that is sent instead of `value`. */
  file?: string;
}

export const MULTIPART_BOUNDARY = 'route-playground-boundary';

const EMPTY = `--${MULTIPART_BOUNDARY}--`;

/** The fields of a body with our boundary, as a `.http` file has it; none for any other text. */
export function readMultipart(text: string): MultipartField[] {
  if (!isMultipart(text)) return [];
  return text
    .slice(0, text.lastIndexOf(EMPTY))
    .split(`--${MULTIPART_BOUNDARY}\n`)
    .slice(1)
    .map((part) => readField(part.replace(/\n$/, '')));
}

/** The body of a `.http` file that sends the fields; files are included by their paths. */
export function writeMultipart(fields: MultipartField[]): string {
  return [...fields.map((field) => `--${MULTIPART_BOUNDARY}\n${writeField(field)}\n`), EMPTY].join('');
}

export function isMultipart(text: string): boolean {
  return text.includes(EMPTY);
}

function readField(part: string): MultipartField {
  const [head = '', ...rest] = part.split('\n\n');
  const value = rest.join('\n\n');
  const name = unquote(/\bname="([^"]*)"/.exec(head)?.[1] ?? '');
  const file = /\bfilename="/.test(head) ? /^< \.\/(.+)$/.exec(value)?.[1] : undefined;
  return file === undefined ? { name, value } : { name, value: '', file };
}

function writeField({ name, value, file }: MultipartField): string {
  const disposition = `Content-Disposition: form-data; name="${quote(name)}"`;
  if (file === undefined) return `${disposition}\n\n${value}`;
  const filename = quote(file.split('/').at(-1) ?? file);
  return `${disposition}; filename="${filename}"\nContent-Type: ${contentTypeOf(file)}\n\n< ./${file}`;
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
