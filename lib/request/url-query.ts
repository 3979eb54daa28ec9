import { createRow, type PairRow } from './request-form';

/** The rows that the url's query stands for; rows switched off stay where they were, ids of equal rows stay. */
export function readQuery(url: string, before: PairRow[] = []): PairRow[] {
  const pairs = [...new URLSearchParams(splitUrl(url).query)];
  const rows: PairRow[] = [];
  const kept = [...before];
  for (const [name, value] of pairs) {
    const at = kept.findIndex((candidate) => candidate.enabled);
    rows.push(...kept.splice(0, at < 0 ? kept.length : at));
    const row = kept.shift();
    rows.push(row ? sameRow(row, name, value) : createRow(name, value));
  }
  return [...rows, ...kept.filter((row) => !row.enabled)];
}

/** The url with the query that the rows stand for. */
export function writeQuery(url: string, rows: PairRow[]): string {
  const { path, hash } = splitUrl(url);
  const query = rows
    .filter((row) => row.enabled && row.name !== '')
    .map((row) => pair(row))
    .join('&');
  return path + (query === '' ? '' : `?${query}`) + hash;
}

function pair({ name, value }: PairRow): string {
  return value === '' ? encode(name) : `${encode(name)}=${encode(value)}`;
}

/** Encodes only what would change the meaning, so that the url stays readable; `{{variables}}` stay as they are. */
function encode(text: string): string {
  return text.replace(/[%&=+#\s"<>]/g, (character) => (character === ' ' ? '+' : encodeURIComponent(character)));
}

function sameRow(row: PairRow, name: string, value: string): PairRow {
  return row.name === name && row.value === value ? row : { ...row, name, value };
}

function splitUrl(url: string): { path: string; query: string; hash: string } {
  const hashAt = url.indexOf('#');
  const hash = hashAt < 0 ? '' : url.slice(hashAt);
  const [path = '', ...rest] = (hashAt < 0 ? url : url.slice(0, hashAt)).split('?');
  return { path, query: rest.join('?'), hash };
}
