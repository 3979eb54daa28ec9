import type { Normalizers } from './create-normalizer';
import type { RecordedBody } from './recorded-case';

/** Notes a difference unless the two values are the same. */
export type Differ = (what: string, want: unknown, got: unknown) => void;

/** Compares text as text, long text by its start, all else by its digest. */
export async function compareBody(
  want: RecordedBody,
  bytes: Uint8Array,
  normalizers: Normalizers,
  differ: Differ,
): Promise<void> {
  if (want.encoded) return;
  // Its byte-order mark is a part of the body.
  const got = () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (want.text !== undefined) {
    differ('body', normalizers.recorded(want.text), normalizers.actual(got()));
    return;
  }
  differ('body length', want.bytes, bytes.byteLength);
  if (want.textHead !== undefined) {
    const head = got().slice(0, want.textHead.length);
    differ('body start', normalizers.recorded(want.textHead), normalizers.actual(head));
    return;
  }
  if (want.sha256 && bytes.byteLength > 0) differ('body sha256', want.sha256, await sha256(bytes));
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
