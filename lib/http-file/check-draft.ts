import { isHeaderName } from './check-requests';
import type { HttpRequest, RequestDraft } from './http-file';
import { bodyLines, keptRows } from './serialize-request';

/** Why a form's text cannot stand in a `.http` file, or null where it can. */
export function checkDraft(draft: Partial<RequestDraft>): string | null {
  const texts = [
    draft.name,
    draft.method,
    draft.url,
    ...(draft.headers ?? []).flatMap(({ name, value }) => [name, value]),
  ];
  if (texts.some((text) => text !== undefined && /[\r\n\0]/.test(text)))
    return 'a name, method, url or header has a line break in it';
  if (draft.method !== undefined && !/^[!#$%&'*+.^_`|~\w-]+$/.test(draft.method))
    return `"${draft.method}" is no valid method`;
  const bad = keptRows(draft.headers ?? []).find(({ name }) => !isHeaderName(name.trim()));
  if (bad) return `"${bad.name}" is no valid header name`;
  if (bodyLines(draft.body ?? '').some((line) => line.startsWith('###')))
    return 'a line of the body begins with ###, which begins the next request';
  return null;
}

/** Why a request that was written reads back as another one, or null where it does not. */
export function checkWritten(written: HttpRequest | undefined, wanted: RequestDraft): string | null {
  const line = `${wanted.method} ${wanted.url}`.trim();
  const sameLine = written && sameMethod(written.method, wanted.method) && written.url === wanted.url.trim();
  if (!sameLine) return `"${line}" cannot be a request line of a .http file`;
  const rows = keptRows(wanted.headers);
  const bad = rows.find((row, at) => !sameRow(written.headers[at], row));
  if (bad || rows.length !== written.headers.length)
    return `the header "${bad?.name ?? ''}" would be read as something else`;
  if (written.body !== bodyLines(wanted.body).join('\n')) {
    return 'the last lines of the body begin with # or //, which a .http file takes for comments; put it in a file and write "< ./file"';
  }
  return null;
}

type Row = RequestDraft['headers'][number];

/** Whether two rows say the same; white space around names and values does not count. */
export function sameRow(a: Row | undefined, b: Row | undefined): boolean {
  return a?.name === b?.name.trim() && a?.value === b?.value.trim() && a?.enabled === b?.enabled;
}

function sameMethod(a: string, b: string): boolean {
  return a === b || a === b.toUpperCase();
}
