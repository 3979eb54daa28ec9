import type { Project } from '@/lib/project/project';
import { failureOf } from '@/lib/response/failure-of';
import type { Playground, PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import type { Diagnostic, TraceEvent } from '@/sandbox/protocol';
import type { Check, Expectation } from './check';
import { describeRequest, requestOf } from './check-request';
import type { CheckFailure, CheckResult } from './check-result';
import { createSession } from './check-session';
import { compareAnswer, nameOf, type Outcome } from './compare-answer';
import { cut } from './show';

export interface CheckOptions {
  playground: Playground;
  /** What the learner wrote. */
  project: Project;
  /** The lesson's own files, of which requests.http counts. */
  original: Project['files'];
  signal: AbortSignal;
  /** The server that is there will do: nothing that it answered before left anything. */
  keepServer?: boolean;
}

/** Runs one check on a fresh server. Whatever the learner's code does is in the result; rejects where the playground is gone. */
export async function runCheck(check: Check, options: CheckOptions): Promise<CheckResult> {
  const { name } = check;
  const { playground, original, signal } = options;
  if (check.when && !check.when.next.includes(options.project.next)) return { state: 'skipped', name };
  const project = projectOf(check, options.project);
  const { diagnostics } = await playground.setProject(project);
  if (!options.keepServer) await playground.restart();
  const session = createSession({ playground, project, requests: original, signal });
  for (const step of check.before ?? []) await session.take(step);
  if (check.expect.build && !session.build) await session.take({ build: true });
  const sent = check.send === undefined ? null : requestOf(check.send, original);
  if (sent && !sent.ok) throw new Error(sent.message);
  const answer = sent && (await session.send(sent.request, enoughFor(check.expect)));
  const shown = sent && answer && withCompileError(sent.request, answer, project, diagnostics);
  const outcome: Outcome = { answer: shown, build: session.build, trace: session.trace };
  const differences = compareAnswer(outcome, check.expect);
  if (differences.length === 0) return { state: 'passed', name };
  return { state: 'failed', name, failure: failureWith(check, differences, outcome, sent?.request ?? null) };
}

function projectOf(check: Check, project: Project): Project {
  const files = check.files ? { ...project.files, ...check.files } : project.files;
  return { ...project, files, ...(builds(check) && { mode: 'production' }) };
}

function builds({ before = [], expect }: Check): boolean {
  return expect.build !== undefined || before.some((step) => 'build' in step);
}

/** How many pieces of a body that may have no end are enough; whatever looks at the whole body needs its end. */
function enoughFor({ chunks, json, text }: Expectation): number {
  return chunks && json === undefined && typeof text !== 'string' ? chunks.atLeast : Infinity;
}

/** Next.js answers code that does not compile with a plain 500. */
function withCompileError(
  request: PlaygroundRequest,
  answer: PlaygroundResponse,
  { files }: Project,
  diagnostics: Diagnostic[],
): PlaygroundResponse {
  const failure = failureOf(request, answer, files, diagnostics);
  return failure ? { ...answer, failure } : answer;
}

function failureWith(
  { mistakes = [] }: Check,
  differences: string[],
  outcome: Outcome,
  request: PlaygroundRequest | null,
): CheckFailure {
  const mistake = mistakes.find(({ if: sign }) => compareAnswer(outcome, sign).length === 0);
  const { answer } = outcome;
  return {
    say: mistake?.say ?? null,
    differences,
    sent: request && describeRequest(request),
    came: answer && describeAnswer(answer),
    place: placeOf(outcome),
  };
}

/** Such as `200 OK, {"id":3}`, and what was thrown. */
function describeAnswer(answer: PlaygroundResponse): string {
  const { body, failure, trace } = answer;
  if (failure) return failure.message;
  const text = new TextDecoder().decode(body);
  const thrown = trace.find(({ kind, label }) => kind === 'handler' && / threw /.test(label));
  return `${nameOf(answer)}${text === '' ? ', without a body' : `, ${cut(text)}`}${thrown ? ` (${thrown.label})` : ''}`;
}

const ANSWERS: TraceEvent['kind'][] = ['handler', 'middleware', 'redirect'];

function placeOf({ answer, build }: Outcome): CheckFailure['place'] {
  const diagnostic = build?.diagnostics.find(({ severity }) => severity === 'error');
  if (diagnostic) return { file: diagnostic.file, line: diagnostic.line };
  if (answer?.failure?.file !== undefined) return { file: answer.failure.file, line: answer.failure.line ?? 1 };
  const step = answer?.trace.findLast(({ kind, position }) => position && ANSWERS.includes(kind));
  return step?.position ? { file: step.position.file, line: step.position.line } : null;
}
