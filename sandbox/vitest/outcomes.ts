import type { RunnerTestCase, RunnerTestSuite, RunnerTask, TestError as VitestError } from 'vitest';
import type { TestedResponse, TestError, TestOutcome } from '../protocol';
import type { CompileFailure, TestServer } from './test-server';

const MOST_CHARACTERS = 20_000;
const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** A file's tests in the order in which they stand there. */
export function testsOf(suite: RunnerTestSuite): RunnerTestCase[] {
  return suite.tasks.flatMap((task) => (task.type === 'suite' ? testsOf(task) : [task]));
}

export function suitesOf(suite: RunnerTestSuite): RunnerTestSuite[] {
  return [suite, ...suite.tasks.flatMap((task) => (task.type === 'suite' ? suitesOf(task) : []))];
}

/** The names from the outermost `describe` to the task's own; empty for a file. */
export function nameOf(task: RunnerTask): string[] {
  if (task.type === 'suite' && 'filepath' in task) return [];
  return [...(task.suite ? nameOf(task.suite) : []), task.name];
}

export function outcomeOf(
  test: RunnerTestCase,
  number: number,
  server: TestServer,
  response: TestedResponse | undefined,
): TestOutcome {
  const { result } = test;
  const common = { test: number, name: nameOf(test), durationMs: result?.duration ?? 0 };
  if (test.mode === 'todo') return { ...common, state: 'todo' };
  if (result?.state === 'pass') return { ...common, state: 'passed' };
  if (result?.state !== 'fail') return { ...common, state: 'skipped' };
  const error = errorOf(result.errors ?? [], server);
  return { ...common, state: 'failed', error: { ...error, ...(response && { response }) } };
}

/** @returns what failed beside the tests: hooks, and the file itself */
export function suiteFailures(file: RunnerTestSuite, server: TestServer): TestOutcome[] {
  return suitesOf(file).flatMap((suite): TestOutcome[] => {
    const errors = suite.result?.errors ?? [];
    if (errors.length === 0) return [];
    const durationMs = suite.result?.duration ?? 0;
    return [{ test: null, name: nameOf(suite), state: 'failed', durationMs, error: errorOf(errors, server) }];
  });
}

/** @returns why what the file left running failed, which no test waited for */
export function strayFailure(reason: unknown, server: TestServer): TestOutcome {
  const error = reason instanceof Error ? reason : new Error(String(reason));
  const { message, ...rest } = errorOf([error], server);
  return {
    test: null,
    name: [],
    state: 'failed',
    durationMs: 0,
    error: { message: `Nobody caught this error: ${message}`, ...rest },
  };
}

export function compileOutcome({ diagnostic }: CompileFailure): TestOutcome {
  const { message, file, line, column } = diagnostic;
  const error = { message, position: { file, line, column } };
  return { test: null, name: [], state: 'failed', durationMs: 0, error };
}

type Failed = Pick<VitestError, 'message' | 'name' | 'stack' | 'diff'>;

function errorOf(errors: readonly Failed[], server: TestServer): TestError {
  const [first] = errors;
  const stack = typeof first?.stack === 'string' ? first.stack : '';
  const position = server.locate(stack);
  return {
    message: errors.map(describe).join('\n\n').slice(0, MOST_CHARACTERS) || 'It failed without an error',
    ...(typeof first?.diff === 'string' && { diff: plain(first.diff) }),
    ...(position && { position }),
  };
}

function describe({ name, message }: Failed): string {
  const text = plain(message);
  return !name || name === 'Error' || name === 'AssertionError' ? text : `${name}: ${text}`;
}

/** Whatever was thrown may have anything in the place of its message. */
function plain(text: unknown): string {
  return String(text).replace(ANSI, '').slice(0, MOST_CHARACTERS);
}
