import type { HeaderRow, HttpRequest, RequestRanges, TextRange } from './http-file';
import { positionAt, isBlank, isComment, isDelimiter, type SourceLine } from './source-lines';

/** Reads the request of a block whose request line is `block[first]`; the block ends at `blockEnd`. */
export function parseRequest(text: string, block: SourceLine[], first: number, blockEnd: number): HttpRequest | null {
  const [start, head] = [block[0], block[first]];
  if (!start || !head) return null;
  const urlEnd = endOfUrl(block, first);
  const headersEnd = endOfHeaders(block, urlEnd);
  const body = bodyOf(text, block, headersEnd);
  const requestLine = parseRequestLine(block.slice(first, urlEnd));
  const name = nameOf(block.slice(0, first), start);
  const last = block[Math.max(urlEnd, headersEnd) - 1] ?? head;
  const ranges: RequestRanges = {
    delimiter: isDelimiter(start.text) ? { start: start.start, end: start.end } : null,
    name: name.range,
    ...requestLine.ranges,
    headers: rangeOf(block.slice(urlEnd, headersEnd)) ?? emptyRange(block[urlEnd - 1] ?? head),
    body: body.range,
  };
  return {
    name: name.text,
    method: requestLine.method,
    url: requestLine.url,
    headers: block.slice(urlEnd, headersEnd).flatMap(parseHeader),
    body: body.text,
    line: positionAt(text, head.start).line,
    block: { start: start.start, end: blockEnd },
    range: { start: head.start, end: body.range?.end ?? last.end },
    ranges,
  };
}

/** @returns the index after the request line and its continuation lines, which begin with `?` or `&` */
function endOfUrl(block: SourceLine[], first: number): number {
  let end = first + 1;
  for (let at = end; at < block.length; at++) {
    const line = block[at]?.text ?? '';
    if (/^\s*[?&]/.test(line)) end = at + 1;
    else if (!isComment(line)) break;
  }
  return end;
}

function endOfHeaders(block: SourceLine[], from: number): number {
  const blank = block.findIndex((line, at) => at >= from && isBlank(line.text));
  return blank < 0 ? block.length : blank;
}

/** Blank lines and comments at the end are not the body's. */
function bodyOf(text: string, block: SourceLine[], blank: number): { text: string; range: TextRange | null } {
  let end = block.length;
  while (end > blank && isBlankOrComment(block[end - 1]?.text ?? '')) end -= 1;
  const lines = block.slice(blank + 1, end);
  return { text: lines.map((line) => line.text).join('\n'), range: rangeOf(lines) };
}

function isBlankOrComment(line: string): boolean {
  return isBlank(line) || isComment(line);
}

const KNOWN_METHOD = /^(GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS|CONNECT|TRACE)(?=\s|$)/i;
const OTHER_METHOD = /^([A-Z][A-Z0-9_-]*)(?=\s|$)|^([!#$%&'*+.^`|~\w-]+)(?=\s+(?:\/|https?:|\{\{))/;

function parseRequestLine(lines: SourceLine[]) {
  const sent = lines.filter((line) => !isComment(line.text));
  const [head, last] = [sent[0], sent.at(-1)];
  if (!head || !last) return emptyRequestLine();
  const indent = head.text.length - head.text.trimStart().length;
  const method = (KNOWN_METHOD.exec(head.text.trim()) ?? OTHER_METHOD.exec(head.text.trim()))?.[0];
  const afterMethod = head.text.slice(indent + (method?.length ?? 0));
  const urlStart = head.end - afterMethod.trimStart().length;
  const joined =
    afterMethod.trim() +
    sent
      .slice(1)
      .map((line) => line.text.trim())
      .join('');
  const url = urlOf(joined);
  const urlEnd = last.start + urlOf(last.text).trimEnd().length;
  return {
    method: method === undefined ? 'GET' : normalMethod(method),
    url,
    ranges: {
      method: method === undefined ? null : { start: head.start + indent, end: head.start + indent + method.length },
      url: { start: urlStart, end: Math.max(urlStart, urlEnd) },
      requestLine: { start: head.start, end: last.end },
    },
  };
}

function emptyRequestLine() {
  const nowhere = { start: 0, end: 0 };
  return { method: 'GET', url: '', ranges: { method: null, url: nowhere, requestLine: nowhere } };
}

/** What comes after the url on a request line, such as HTTP/1.1, is not the url's. */
export function urlOf(line: string): string {
  return line.replace(/\s+HTTP\/.*$/i, '');
}

/** The methods everybody knows are written in capitals, however they are typed. */
export function normalMethod(method: string): string {
  return KNOWN_METHOD.test(method) ? method.toUpperCase() : method;
}

const DISABLED_HEADER = /^\s*# ?([!#$%&'*+.^_`|~\w{}-]+):(?: (.*))?$/;

function parseHeader(line: SourceLine): HeaderRow[] {
  const range = { start: line.start, end: line.end };
  if (isComment(line.text)) {
    const match = DISABLED_HEADER.exec(line.text);
    return match?.[1] ? [{ name: match[1], value: (match[2] ?? '').trim(), enabled: false, range }] : [];
  }
  const colon = line.text.indexOf(':');
  if (colon < 0) return [{ name: line.text.trim(), value: '', enabled: true, range }];
  return [{ name: line.text.slice(0, colon).trim(), value: line.text.slice(colon + 1).trim(), enabled: true, range }];
}

function nameOf(lines: SourceLine[], start: SourceLine): { text: string; range: TextRange | null } {
  const title = isDelimiter(start.text) ? start.text.replace(/^#+/, '').trim() : '';
  for (const line of lines) {
    const match = /^\s*(?:#+|\/{2,})\s*@name\s+(\S+)\s*$/.exec(line.text);
    if (!match?.[1]) continue;
    const at = line.start + line.text.lastIndexOf(match[1]);
    return { text: title || match[1], range: { start: at, end: at + match[1].length } };
  }
  return { text: title, range: null };
}

function rangeOf(lines: SourceLine[]): TextRange | null {
  const [first, last] = [lines[0], lines.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

function emptyRange(after: SourceLine): TextRange {
  return { start: after.next, end: after.next };
}
