import type { HistoryEntry } from '@/lib/run/history-entry';
import type { Run } from '@/lib/run/run-store';
import type { PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import { readOpenApi } from './openapi-document';
import { saysOpenApi, type Body } from './says-open-api';

/** The OpenAPI document that is on the screen, or else the newest that was; null where there was none. */
export function newestDocument(run: Run, entries: readonly HistoryEntry[]): ReturnType<typeof readOpenApi> | null {
  const found = newestDocumentRun(run, entries);
  return found && readOpenApi(bodyOf(found.response));
}

/** The request that it was the answer to. */
export function newestDocumentRun(
  run: Run,
  entries: readonly HistoryEntry[],
): { request: PlaygroundRequest; response: PlaygroundResponse } | null {
  const shown = run.state === 'done' ? [run] : [];
  return [...shown, ...entries].find(({ response }) => saysOpenApi(bodyOf(response))) ?? null;
}

export function bodyOf({ headers, body }: PlaygroundResponse): Body {
  return { body, contentType: headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] };
}
