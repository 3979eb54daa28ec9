import type { LogEvent, TestOutcome, TestProgress } from '../protocol';
import type { Subject } from './conversation';
import type { Failure, LogLine, PlaygroundEvent, TestResult } from './playground';
import type { ProjectServer } from './project-server';

/** Where the events of the tests' server go. */
export interface TestEvents {
  take: (event: PlaygroundEvent) => void;
}

interface TestFileRun {
  server: ProjectServer;
  events: TestEvents;
  file: string;
  name: string | null;
  report: (result: TestResult) => void;
  onSnapshots: ((path: string, text: string) => void) | undefined;
  /** Grows by the numbers of the branches that are taken, by file. */
  taken: Map<string, Set<number>>;
  signal: AbortSignal;
}

/** So many lines of a test are kept, … */
const KEPT_LINES = 1000;
/** … of so many characters at most. */
const KEPT_CHARACTERS = 10_000;

/**
 * Runs a test file to its end. Where a test blocks or crashes the server, it has failed, and the others are run on a fresh one.
 */
export async function runTestFile({
  server,
  events,
  file,
  name,
  report,
  onSnapshots,
  taken,
  signal,
}: TestFileRun): Promise<void> {
  const done = new Set<number>();
  for (;;) {
    const begun = new Map<number, string[]>();
    const lines = new Map<number | null, LogLine[]>();
    const finish = (outcome: TestOutcome) => {
      const { test, ...result } = outcome;
      if (test !== null && done.has(test)) return;
      if (test !== null) done.add(test);
      if (test !== null) begun.delete(test);
      report({ file, ...result, logs: lines.get(test) ?? [] });
    };
    events.take = (event) => {
      if (event.type === 'log') keep(lines, event);
      if (event.type !== 'tests') return;
      takeProgress(event, begun, finish);
      for (const { file: path, taken: numbers } of event.taken ?? [])
        taken.set(path, new Set([...(taken.get(path) ?? []), ...numbers]));
      if (event.written && holdsSnapshots(event.written.path, file))
        onSnapshots?.(event.written.path, event.written.text);
    };
    const failure = await runOnce(server, { file, name, done: [...done] }, () => subjectOf(file, begun));
    if (!failure || signal.aborted) return;
    const blocking = [...begun];
    for (const [test, testName] of blocking) finish(stopped(test, testName, failure, blocking.length));
    if (blocking.length > 0) continue;
    return finish(stopped(null, [], failure, 1));
  }
}

/** What a test file's run may write of the project: itself, and its snapshots beside it. */
function holdsSnapshots(path: string, file: string): boolean {
  const at = file.lastIndexOf('/') + 1;
  return path === file || path === `${file.slice(0, at)}__snapshots__/${file.slice(at)}.snap`;
}

async function runOnce(
  server: ProjectServer,
  ask: { file: string; name: string | null; done: number[] },
  subject: () => Subject,
): Promise<Failure | null> {
  try {
    return await (await server.use()).runTestFile(ask, subject);
  } catch (error) {
    return { kind: 'crashed', message: error instanceof Error ? error.message : String(error) };
  }
}

function takeProgress(
  { begun: newest, results }: TestProgress,
  begun: Map<number, string[]>,
  finish: (outcome: TestOutcome) => void,
): void {
  for (const result of results) finish(result);
  if (newest) begun.set(newest.test, newest.name);
}

function subjectOf(file: string, begun: ReadonlyMap<number, string[]>): Subject {
  const [name] = begun.values();
  return { name: name && begun.size === 1 ? `the test "${name.join(' > ')}"` : 'a test', file, line: null };
}

/** What became of a test that ended its server, alone or with others that had begun. */
function stopped(test: number | null, name: string[], { message, file, line }: Failure, together: number): TestOutcome {
  const others = together > 1 ? ` (${together} tests were running at the same time)` : '';
  const position = file !== undefined && line !== undefined ? { position: { file, line, column: 1 } } : {};
  return {
    test,
    name,
    state: 'failed',
    durationMs: 0,
    error: { message: `Failed to finish ${test === null ? 'the file' : 'the test'}: ${message}${others}`, ...position },
  };
}

function keep(lines: Map<number | null, LogLine[]>, { request, level, text }: LogEvent): void {
  const kept = lines.get(request) ?? [];
  lines.set(request, kept);
  if (kept.length < KEPT_LINES) kept.push({ level, text: text.slice(0, KEPT_CHARACTERS) });
}
