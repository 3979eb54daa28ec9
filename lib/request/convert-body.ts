import { readFormBody, toFormBody } from './form-body';
import { isMultipart, readMultipart, writeMultipart } from './multipart-body';
import { includedFile, type BodyKind } from './request-form';

/** A body's text for another kind of body: fields stay fields, other text stays where it still makes sense. */
export function convertBody(kind: BodyKind, text: string): string {
  if (kind === 'file') return '';
  if (includedFile(text) !== null) return '';
  const fields = isMultipart(text) ? readMultipart(text) : null;
  if (kind === 'multipart') {
    return fields ? text : writeMultipart(readFormBody(toFormBody(text)).map(({ name, value }) => ({ name, value })));
  }
  const object = fields && Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  const plain = object ? JSON.stringify(object, null, 2) : text;
  return kind === 'urlencoded' ? toFormBody(plain) : plain;
}
