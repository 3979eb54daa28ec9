import type { MimeType } from './mime-type';
import { parseMultipart } from './multipart-parse';

/** @throws TypeError, with Node's texts, where the body is not a form */
export function parseForm(bytes: Uint8Array<ArrayBuffer>, mimeType: MimeType | null): FormData {
  const form = new FormData();
  for (const [name, value] of entriesOf(bytes, mimeType)) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, value, value.name);
  }
  return form;
}

function entriesOf(bytes: Uint8Array<ArrayBuffer>, mimeType: MimeType | null): Iterable<[string, string | File]> {
  if (mimeType?.essence === 'application/x-www-form-urlencoded') {
    return new URLSearchParams(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  }
  if (mimeType?.essence !== 'multipart/form-data') {
    throw new TypeError('Content-Type was not one of "multipart/form-data" or "application/x-www-form-urlencoded".');
  }
  const boundary = mimeType.parameters.get('boundary');
  const entries = boundary === undefined ? null : parseMultipart(bytes, boundary);
  if (!entries) throw new TypeError('Failed to parse body as FormData.');
  return entries;
}
