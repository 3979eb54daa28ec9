import { expect, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import { createCompileQueue, type Compilation } from './compile-queue';

const project = (text: string): Project => ({ version: 1, next: '16', mode: 'development', files: { 'a.ts': text } });

/** A compiler whose turns end when the test says so. */
function createSlowCompiler() {
  const turns: { text: unknown; finish: () => void; fail: (error: Error) => void }[] = [];
  const compile = (files: Project['files']) =>
    new Promise<Compilation>((resolve, reject) => {
      const finish = () => resolve({ all: [], changed: [], diagnostics: [] });
      turns.push({ text: files['a.ts'], finish, fail: reject });
    });
  return { turns, compile };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('projects that were superseded before their turn are left out, and every call gets the newest', async () => {
  const compiler = createSlowCompiler();
  const queue = createCompileQueue(compiler, () => 0);
  const first = queue.compile(project('1'));
  await settled();
  const calls = [first, queue.compile(project('2')), queue.compile(project('3'))];
  compiler.turns[0]!.finish();
  await settled();
  compiler.turns[1]!.finish();
  const results = await Promise.all(calls);
  expect(compiler.turns.map(({ text }) => text)).toEqual(['1', '3']);
  expect(results.map((result) => result.project.files['a.ts'])).toEqual(['3', '3', '3']);
  expect(queue.finished()).toBe(results[0]);
});

test('a compiler that fails rejects the call, and the next project is compiled', async () => {
  const compiler = createSlowCompiler();
  const queue = createCompileQueue(compiler, () => 0);
  const first = queue.compile(project('1'));
  await settled();
  compiler.turns[0]!.fail(new Error('out of memory'));
  await expect(first).rejects.toThrow('out of memory');
  const second = queue.compile(project('2'));
  await settled();
  compiler.turns[1]!.finish();
  expect((await second).project.files['a.ts']).toBe('2');
});
