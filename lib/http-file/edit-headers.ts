import { sameRow } from './check-draft';
import type { HttpRequest, RequestDraft } from './http-file';
import { headerLine } from './serialize-request';
import { lineBreakOf } from './source-lines';
import type { TextEdit } from './text-edit';

/**
 * The edit that makes a request's header rows those of a form. Rows that are the same at the beginning and at the end
 * keep their text, and so do comments.
 */
export function editHeaders(text: string, request: HttpRequest, rows: RequestDraft['headers']): TextEdit[] {
  const lineBreak = lineBreakOf(text);
  const { start, end, same } = changedRows(request, rows);
  if (same) return [];
  const lines = rows.slice(start, end.rows).map(headerLine);
  const [first, last] = [request.headers[start], request.headers[end.headers - 1]];
  if (first && last && start < end.headers) return [replaceRows(text, request, start, end.headers, lines, lineBreak)];
  const previous = request.headers[start - 1]?.range ?? request.ranges.requestLine;
  return [{ start: previous.end, end: previous.end, text: lines.map((line) => lineBreak + line).join('') }];
}

function changedRows({ headers }: HttpRequest, rows: RequestDraft['headers']) {
  const most = Math.min(headers.length, rows.length);
  let start = 0;
  while (start < most && sameRow(headers[start], rows[start])) start += 1;
  let tail = 0;
  while (tail < most - start && sameRow(headers[headers.length - 1 - tail], rows[rows.length - 1 - tail])) tail += 1;
  const end = { headers: headers.length - tail, rows: rows.length - tail };
  return { start, end, same: start === end.headers && start === end.rows };
}

/** Comments between the rows that go are kept below those that come. */
function replaceRows(
  text: string,
  request: HttpRequest,
  from: number,
  to: number,
  lines: string[],
  lineBreak: string,
): TextEdit {
  const ranges = request.headers.slice(from, to).map(({ range }) => range);
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return { start: 0, end: 0, text: '' };
  const between = ranges.slice(1).flatMap((range, at) => {
    const comments = text.slice(ranges[at]?.end, range.start).trim();
    return comments === '' ? [] : [comments];
  });
  const kept = [...lines, ...between];
  if (kept.length > 0) return { start: first.start, end: last.end, text: kept.join(lineBreak) };
  const previousLine = text.lastIndexOf('\n', first.start - 1);
  const start = text[previousLine - 1] === '\r' ? previousLine - 1 : previousLine;
  return { start, end: last.end, text: '' };
}
