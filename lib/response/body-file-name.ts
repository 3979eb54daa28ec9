import type { HeaderList } from '@/sandbox/protocol';

/** What a saved body is called: as `content-disposition` says, else after its content type. */
export function bodyFileName(headers: HeaderList, contentType = ''): string {
  const disposition = headers.find(([name]) => name.toLowerCase() === 'content-disposition')?.[1] ?? '';
  const named = /filename\s*=\s*(?:"([^"]+)"|([^;\s]+))/i.exec(disposition);
  const name = (named?.[1] ?? named?.[2])?.split(/[/\\]/).at(-1);
  if (name) return name;
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  return `response.${EXTENSIONS[type] ?? /[/+]([a-z0-9]+)$/.exec(type)?.[1] ?? 'bin'}`;
}

const EXTENSIONS: Record<string, string> = {
  'text/plain': 'txt',
  'text/event-stream': 'txt',
  'text/javascript': 'js',
  'application/javascript': 'js',
  'application/x-ndjson': 'ndjson',
  'application/octet-stream': 'bin',
  'image/svg+xml': 'svg',
  'image/jpeg': 'jpg',
  'image/x-icon': 'ico',
};
