import { createHash } from 'node:crypto';
import type { HeaderList } from '@/sandbox/protocol';
import type { RecordedBody } from '../recorded-case';

/** Longer text is kept by its start; longer HTML is Next.js' own and kept by its title. */
const LONG_TEXT = 3000;
const LONG_PAGE = 1500;
const HEAD = 1500;

/** @returns what a case keeps of a body */
export function recordBody(bytes: Buffer, headers: HeaderList): RecordedBody {
  if (bytes.length === 0) return { bytes: 0 };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const encoding = headerOf(headers, 'content-encoding');
  if (encoding) return { bytes: bytes.length, sha256, encoded: encoding };
  const text = bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes)) return { bytes: bytes.length, sha256 };
  if (/^text\/html/i.test(headerOf(headers, 'content-type') ?? '') && text.length > LONG_PAGE) {
    return { bytes: bytes.length, sha256, htmlTitle: /<title>(.*?)<\/title>/.exec(text)?.[1] ?? '' };
  }
  return { bytes: bytes.length, sha256, ...(text.length > LONG_TEXT ? { textHead: text.slice(0, HEAD) } : { text }) };
}

function headerOf(headers: HeaderList, wanted: string): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === wanted)?.[1];
}
