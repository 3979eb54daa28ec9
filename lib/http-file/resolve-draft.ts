import { failed } from '../project/result';
import type { HttpFile, RequestDraft, WrittenRequest } from './http-file';
import { normalMethod, urlOf } from './parse-request';
import { resolveWritten, type RequestResolution, type ResolutionSource } from './resolve-request';
import { bodyLines, keptRows } from './serialize-request';
import { withoutScripts } from './script-blocks';
import { isBlank, isComment, isDelimiter } from './source-lines';

/** What is sent for a request as a form has it, with the variables of `file`: the same as once it stands in the file. */
export function resolveDraft(file: HttpFile, draft: RequestDraft, source: ResolutionSource = {}): RequestResolution {
  const { name, method, url } = draft;
  const action = `send the request "${name || `${method} ${url}`}"`;
  const lines = withoutScripts(bodyLines(draft.body));
  if (lines.some(isDelimiter))
    return failed(action, 'a line of the body begins with ###, which begins the next request');
  return resolveWritten(file, writtenRequest(draft, lines), source, action);
}

/** The request as it would be read from the file. */
function writtenRequest({ method, url, headers }: RequestDraft, lines: string[]): WrittenRequest {
  return {
    method: normalMethod(method),
    url: urlOf(url.trim()),
    headers: keptRows(headers).map(({ name, value, enabled }) => ({ name: name.trim(), value: value.trim(), enabled })),
    body: lines.slice(0, lines.findLastIndex((line) => !isBlank(line) && !isComment(line)) + 1).join('\n'),
  };
}
