import { decodeBody, kindOfBody } from '@/lib/response/body-kind';
import { formatSize } from '@/lib/response/format';
import { rawHead } from '@/lib/response/raw-message';
import { PREVIEW_BYTES } from '@/lib/run/live-body';
import type { Received } from '@/lib/run/received';

/** A response as it stands on the wire, up to its first megabyte; bytes that are no text as how many they are. */
export function rawText({ status, statusText, headers, contentType, body }: Received): string {
  const head = status > 0 ? rawHead(status, statusText, headers) : '';
  const kind = kindOfBody(contentType, body);
  if (kind === 'binary' || kind === 'image') return `${head}[${formatSize(body.byteLength)} of bytes]`;
  return head + decodeBody(contentType, body.subarray(0, PREVIEW_BYTES));
}
