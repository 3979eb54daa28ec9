import { askValidator } from '@/lib/openapi/ask-validator';
import { findDrift, type Drift } from '@/lib/openapi/find-drift';
import { bodyOf, newestDocumentRun } from '@/lib/openapi/newest-document';
import { readOpenApi } from '@/lib/openapi/openapi-document';
import { seenAnswers } from '@/lib/openapi/seen-answers';
import { matchRoute } from '@/lib/project/match-route';
import { failed, reasonOf, type Failed } from '@/lib/project/result';
import { routesOf } from '@/lib/project/routes-of';
import { SERVER_ORIGIN } from '@/lib/request/validate-request';
import type { Workbench } from './workbench';

type Source = Pick<Workbench, 'project' | 'history' | 'run' | 'sendAside'>;

/** What was found: `asked` is the request that gave the document, `answers` how many answers were held against it. */
export type DriftReport = { ok: true; asked: string; answers: number; drift: Drift[] } | Failed;

/**
 * Asks once more for the newest OpenAPI document, and holds it against the code and the answers in the history.
 * @returns null where no document was answered yet
 */
export async function checkDrift(
  { project, history, run, sendAside }: Source,
  signal: AbortSignal,
): Promise<DriftReport | null> {
  const entries = history.getState().ofProject();
  const known = newestDocumentRun(run.getState().run, entries);
  if (!known) return null;
  const fail = (reason: string) => failed('compare the document with the code', reason);
  const { method = 'GET', url } = known.request;
  const { pathname } = new URL(url, SERVER_ORIGIN);
  try {
    const { files } = project.getState().project;
    const response = await sendAside(known.request, signal);
    if (response.failure) return fail(response.failure.message);
    const read = readOpenApi(bodyOf(response));
    if (!read.ok) return read;
    const { document } = read;
    const seen = seenAnswers(entries, files);
    const from = matchRoute(routesOf(files), pathname)?.route.file ?? null;
    const { drift, toCheck } = findDrift({ document, files, seen, from });
    const checked = await askValidator(
      { document, values: toCheck.map(({ schema, value }) => ({ schema, value })) },
      signal,
    );
    if (!checked.ok) return fail(checked.reason);
    const [fault] = checked.document;
    if (fault !== undefined) return fail(`the document is not valid: ${fault}`);
    const broken = toCheck.flatMap((answer, at) => answer.driftOf(checked.values[at] ?? []));
    return { ok: true, asked: `${method} ${pathname}`, answers: seen.length, drift: [...drift, ...broken] };
  } catch (error) {
    return fail(reasonOf(error));
  }
}
