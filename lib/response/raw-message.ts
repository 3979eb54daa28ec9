import type { HeaderList } from '@/sandbox/protocol';

/** The head of a response as it stands on the wire. */
export function rawHead(status: number, statusText: string, headers: HeaderList): string {
  return [
    `HTTP/1.1 ${status} ${statusText}`.trimEnd(),
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\n');
}

/** The class of a status, by which it is coloured. */
export function statusClass(status: number): 'information' | 'success' | 'redirect' | 'client-error' | 'server-error' {
  if (status < 200) return 'information';
  if (status < 300) return 'success';
  if (status < 400) return 'redirect';
  return status < 500 ? 'client-error' : 'server-error';
}
