import path from 'node:path';
import type { TestError } from 'vitest';
import { startVitest, type RunnerTask } from 'vitest/node';
import { firstLine, type Outcome } from './outcome';

/** Runs test files with vitest itself, in Node.js. */
export async function runReal(root: string, files: readonly string[]): Promise<Outcome[]> {
  const vitest = await startVitest(
    'test',
    files.map((file) => path.join(root, file)),
    { root, config: false, watch: false, reporters: [{}], include: ['**/*.test.ts'], update: false, maxWorkers: 1 },
  );
  const outcomes = vitest.state.getFiles().flatMap((file) => outcomesOf(file, root));
  await vitest.close();
  // It fails as some of the files are meant to.
  process.exitCode = 0;
  return outcomes;
}

function outcomesOf(task: RunnerTask, root: string): Outcome[] {
  const errors = task.result?.errors ?? [];
  const messages = errors.map((error) => firstLine(messageOf(error), root));
  const of = { file: path.relative(root, task.file.filepath), name: nameOf(task), messages };
  if (task.type === 'test') return [{ ...of, state: stateOf(task) }];
  const own: Outcome[] = errors.length > 0 ? [{ ...of, state: 'failed' }] : [];
  return [...task.tasks.flatMap((child) => outcomesOf(child, root)), ...own];
}

function nameOf(task: RunnerTask): string[] {
  if (task.type === 'suite' && 'filepath' in task) return [];
  return [...(task.suite ? nameOf(task.suite) : []), task.name];
}

function stateOf({ mode, result }: RunnerTask): Outcome['state'] {
  if (mode === 'todo') return 'todo';
  if (result?.state === 'pass') return 'passed';
  return result?.state === 'fail' ? 'failed' : 'skipped';
}

function messageOf({ name, message }: TestError): string {
  return !name || name === 'Error' || name === 'AssertionError' ? message : `${name}: ${message}`;
}
