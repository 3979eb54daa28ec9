import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startProgram } from './start-program';

const SERVER =
  "const server = require('node:http').createServer((_, response) => response.end('here')); server.listen(0, () => console.log(server.address().port))";

/** Starts a server in a process of its own, as `next dev` does, and goes on for ever. */
const PROGRAM = `
  require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(SERVER)}], { stdio: 'inherit' });
  setInterval(() => {}, 1000);
`;

/** What the recorder is when it is killed: a process that started a program. */
const RECORDER = `
  import { importTypeScript } from '${process.cwd()}/scripts/lib/run-typescript.mjs';
  const { startProgram } = await importTypeScript('tests/conformance/record/start-program.ts');
  const program = startProgram(['-e', ${JSON.stringify(PROGRAM)}], {
    cwd: process.cwd(), env: process.env, signal: new AbortController().signal,
  });
  program.onOutput((text) => process.stdout.write(text));
`;

test('at its limit of time a program ends, and what it started as well', async () => {
  const limit = new AbortController();
  const program = startProgram(['-e', PROGRAM], { cwd: process.cwd(), env: process.env, signal: limit.signal });
  const port = await new Promise<number>((resolve) => program.onOutput((text) => resolve(Number(text))));
  expect(await answers(port)).toBe(true);
  limit.abort();
  await program.ended;
  await vi.waitFor(async () => expect(await answers(port)).toBe(false), { timeout: 10_000 });
}, 30_000);

test('when the recorder is killed, nothing that it started is left', async () => {
  const recorder = spawn(process.execPath, ['--input-type=module', '-e', RECORDER], { cwd: process.cwd() });
  onTestFinished(() => void recorder.kill('SIGKILL'));
  const [said] = (await once(recorder.stdout, 'data')) as [Buffer];
  const port = Number(said.toString());
  expect(await answers(port)).toBe(true);
  recorder.kill('SIGTERM');
  await vi.waitFor(async () => expect(await answers(port)).toBe(false), { timeout: 10_000 });
}, 30_000);

async function answers(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}`).catch(() => null);
  return (await response?.text()) === 'here';
}
