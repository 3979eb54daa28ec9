import type { HeaderList } from '@/sandbox/protocol';
import { valueOf, type CorsCall } from './cors-call';

const ALWAYS = [
  ...['cache-control', 'content-language', 'content-length', 'content-type', 'expires', 'last-modified', 'pragma'],
];

/** Which headers of an answer the page's script sees, and which the answer would have to expose. */
export function readableHeaders(
  { credentials }: Pick<CorsCall, 'credentials'>,
  headers: HeaderList,
): { readable: string[]; hidden: string[] } {
  const exposed = (valueOf(headers, 'Access-Control-Expose-Headers') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase());
  const all = credentials !== 'include' && exposed.includes('*');
  const isReadable = (name: string) =>
    ALWAYS.includes(name) || (name !== 'set-cookie' && (all || exposed.includes(name)));
  const names = [...new Set(headers.map(([name]) => name.toLowerCase()))].sort();
  // No answer can expose its cookies.
  const hidden = names.filter((name) => !isReadable(name) && name !== 'set-cookie');
  return { readable: names.filter(isReadable), hidden };
}
