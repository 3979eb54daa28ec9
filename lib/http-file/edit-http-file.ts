import { checkDraft, checkWritten } from './check-draft';
import { editHeaders } from './edit-headers';
import type { HttpRequest, RequestDraft } from './http-file';
import { parseHttpFile } from './parse-http-file';
import { bodyLines, keptRows, serializeRequest } from './serialize-request';
import { lineBreakOf } from './source-lines';
import { applyEdits, insertion, type TextEdit } from './text-edit';
import { failed, type Failed } from '../project/result';

export type EditedFile = { ok: true; text: string } | Failed;

/**
 * Changes one request of a `.http` file as a form says; what is not in `draft`, and every character outside of what
 * changed, stays as it is. Line breaks of the body become the file's own, and blank lines at its end are dropped. Refused
 * where the result could not be read back as asked.
 */
export function editRequest(text: string, index: number, draft: Partial<RequestDraft>): EditedFile {
  const request = parseHttpFile(text).requests[index];
  if (!request) return noSuchRequest(index);
  const reason = checkDraft(draft);
  if (reason) return failed(`change the request "${request.name || request.url}"`, reason);
  const edited = applyEdits(text, [
    ...editRequestLine(request, draft),
    ...(draft.headers ? editHeaders(text, request, keptRows(draft.headers)) : []),
    ...(draft.body === undefined ? [] : editBody(text, request, draft)),
    ...(draft.name === undefined ? [] : editName(text, request, draft.name)),
  ]);
  return verify(edited, index, { ...request, ...draft });
}

/** Puts a request after the one at `after`, or at the end of the file. */
export function addRequest(text: string, draft: RequestDraft, after?: number): EditedFile {
  const reason = checkDraft(draft);
  if (reason) return failed(`add the request "${draft.name || draft.url}"`, reason);
  const { requests } = parseHttpFile(text);
  const previous = after === undefined ? undefined : requests[after];
  if (after !== undefined && !previous) return noSuchRequest(after);
  const at = previous?.block.end ?? text.length;
  const added = insertBlock(text, at, serializeRequest(draft, lineBreakOf(text)));
  return verify(added, previous && after !== undefined ? after + 1 : requests.length, draft);
}

/** Changes the text after `###`. */
export function renameRequest(text: string, index: number, name: string): EditedFile {
  return editRequest(text, index, { name });
}

/** Removes a request with its `###` line and comments. */
export function removeRequest(text: string, index: number): EditedFile {
  const request = parseHttpFile(text).requests[index];
  if (!request) return noSuchRequest(index);
  return { ok: true, text: text.slice(0, startOfOwn(request)) + text.slice(request.block.end) };
}

/** Puts a copy of a request, comments included, after it. */
export function duplicateRequest(text: string, index: number): EditedFile {
  const request = parseHttpFile(text).requests[index];
  if (!request) return noSuchRequest(index);
  const own = text.slice(startOfOwn(request), request.block.end).trimEnd();
  const lineBreak = lineBreakOf(text);
  const copy = (request.ranges.delimiter ? own : `###${lineBreak}${own}`) + lineBreak;
  return { ok: true, text: insertBlock(text, request.block.end, copy) };
}

function editRequestLine({ method, url, ranges }: HttpRequest, draft: Partial<RequestDraft>): TextEdit[] {
  const edits: TextEdit[] = [];
  if (draft.method !== undefined && draft.method !== method) {
    edits.push(
      ranges.method ? { ...ranges.method, text: draft.method } : insertion(ranges.url.start, `${draft.method} `),
    );
  }
  if (draft.url !== undefined && draft.url !== url) {
    const glued = ranges.method?.end === ranges.url.start;
    edits.push({ ...ranges.url, text: (glued ? ' ' : '') + draft.url });
  }
  return edits;
}

function editBody(text: string, request: HttpRequest, draft: Partial<RequestDraft>): TextEdit[] {
  const lines = bodyLines(draft.body ?? '');
  const { body, headers, requestLine } = request.ranges;
  if (lines.join('\n') === request.body) return [];
  const lineBreak = lineBreakOf(text);
  const head = headers.end > headers.start ? headers.end : requestLine.end;
  if (lines.length === 0) return body ? [{ start: head, end: body.end, text: '' }] : [];
  if (body) return [{ ...body, text: lines.join(lineBreak) }];
  return [insertion(head, lineBreak + lineBreak + lines.join(lineBreak))];
}

function editName(text: string, request: HttpRequest, name: string): TextEdit[] {
  if (name === request.name) return [];
  const { delimiter, name: metadata } = request.ranges;
  const titled = delimiter && text.slice(delimiter.start, delimiter.end).replace(/^#+/, '').trim() !== '';
  if (metadata && !titled && /^\w+$/.test(name)) return [{ ...metadata, text: name }];
  if (delimiter) return [{ ...delimiter, text: `### ${name}`.trimEnd() }];
  return [insertion(startOfOwn(request), `### ${name}`.trimEnd() + lineBreakOf(text))];
}

/** Variables above the file's first request are not that request's own. */
function startOfOwn(request: HttpRequest): number {
  return request.ranges.delimiter ? request.block.start : request.range.start;
}

function insertBlock(text: string, at: number, block: string): string {
  const lineBreak = lineBreakOf(text);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const gap = before === '' || /\n\r?\n$/.test(before) ? '' : before.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
  return before + gap + block + (after === '' ? '' : lineBreak) + after;
}

function verify(text: string, index: number, wanted: RequestDraft): EditedFile {
  const reason = checkWritten(parseHttpFile(text).requests[index], wanted);
  return reason ? failed(`write the request "${wanted.name || wanted.url}"`, reason) : { ok: true, text };
}

function noSuchRequest(index: number): Failed {
  return failed('change the .http file', `it has no request number ${index + 1}`);
}
