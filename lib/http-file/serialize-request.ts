import type { RequestDraft } from './http-file';
import { sourceLines } from './source-lines';

/** The text of one request in a `.http` file, its `###` line first and a line break last. */
export function serializeRequest(draft: RequestDraft, lineBreak: '\n' | '\r\n' = '\n'): string {
  const lines = [
    `### ${draft.name}`.trimEnd(),
    `${draft.method} ${draft.url}`.trimEnd(),
    ...keptRows(draft.headers).map(headerLine),
  ];
  const body = bodyLines(draft.body);
  return [...lines, ...(body.length > 0 ? ['', ...body] : [])].join(lineBreak) + lineBreak;
}

/** A header as a line of a `.http` file; a disabled one is a comment. */
export function headerLine({ name, value, enabled }: RequestDraft['headers'][number]): string {
  return `${enabled ? '' : '# '}${name}: ${value}`.trimEnd();
}

/** The lines of a body as a `.http` file can have them: without blank ones at the end. */
export function bodyLines(body: string): string[] {
  const lines = sourceLines(body.replace(/\r\n?/g, '\n')).map((line) => line.text);
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  return lines;
}

/** A form has an empty row to type into. */
export function keptRows(rows: RequestDraft['headers']): RequestDraft['headers'] {
  return rows.filter(({ name, value }) => name.trim() !== '' || value.trim() !== '');
}
