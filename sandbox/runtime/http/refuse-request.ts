import { METHODS } from '../node/http';
import type { HeaderList } from '../../protocol';

/** Node's `--max-http-header-size`, bytes. */
const MAX_HEADER_SIZE = 16 * 1024;

/**
 * What Node's HTTP parser refuses before any server code sees it, by closing the connection.
 * @returns the status Node answers with, null where it answers nothing; undefined where the request is fine
 */
export function refuseRequest({
  method,
  url,
  headers,
}: {
  method: string;
  url: string;
  headers: HeaderList;
}): { status: number | null; phrase: string } | undefined {
  if (method === 'CONNECT') return { status: null, phrase: '' };
  if (!METHODS.includes(method) || /[^\x21-\x7e]/.test(url)) return { status: 400, phrase: 'Bad Request' };
  const size = headers.reduce(
    (sum, [name, value]) => sum + name.length + value.length + 4,
    method.length + url.length + 12,
  );
  if (size > MAX_HEADER_SIZE) return { status: 431, phrase: 'Request Header Fields Too Large' };
  return undefined;
}
