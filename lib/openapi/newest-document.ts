import type { HistoryEntry } from '@/lib/run/history-entry';
import type { Run } from '@/lib/run/run-store';
import type { PlaygroundResponse } from '@/sandbox/host/playground';
import { readOpenApi } from './openapi-document';
import { saysOpenApi } from './says-open-api';

/** The OpenAPI document that is on the screen, or else the newest that was; null where there was none. */
export function newestDocument(run: Run, entries: readonly HistoryEntry[]): ReturnType<typeof readOpenApi> | null {
  const shown = run.state === 'done' ? [run.response] : [];
  const found = [...shown, ...entries.map(({ response }) => response)].map(bodyOf).find(saysOpenApi);
  return found ? readOpenApi(found) : null;
}

function bodyOf({ headers, body }: PlaygroundResponse) {
  return { body, contentType: headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] };
}
