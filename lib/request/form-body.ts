import { createRow, type PairRow } from './request-form';

/** The fields of an `application/x-www-form-urlencoded` body. */
export function readFormBody(text: string): PairRow[] {
  if (text === '') return [];
  return text.split('&').map((field) => {
    const [name = '', ...value] = field.split('=');
    return createRow(decode(name), decode(value.join('=')));
  });
}

/** The body that the fields make; `{{variables}}` stay as they are. */
export function writeFormBody(rows: PairRow[]): string {
  return rows.map(({ name, value }) => (value === '' ? encode(name) : `${encode(name)}=${encode(value)}`)).join('&');
}

/** A body of another kind as one of fields: a flat JSON object becomes its entries. */
export function toFormBody(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
    return writeFormBody(Object.entries(value).map(([name, field]) => createRow(name, String(field))));
  } catch {
    return /^[^\s=]+=/.test(text) ? text : '';
  }
}

function encode(text: string): string {
  return text
    .split(/(\{\{[^{}]*\}\})/)
    .map((part, at) => (at % 2 === 1 ? part : encodeURIComponent(part).replaceAll('%20', '+')))
    .join('');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
