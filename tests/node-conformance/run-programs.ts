import fs from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { Disk } from '@/sandbox/runtime/disk/disk';
import { brotli } from '@/sandbox/runtime/node/brotli/brotli';
import { nodeBuiltins } from '@/sandbox/runtime/node/builtins';
import { setDisk } from '@/sandbox/runtime/node/file-system';
import { setPackageLoader } from '@/sandbox/runtime/node/module';
import { setPartLoader } from '@/sandbox/runtime/node/internal/parts';
import { keys } from '@/sandbox/runtime/node/keys/keys';
import { CERTIFICATE, CERTIFICATE_KEY } from './programs/certificate.mjs';
import { startEchoServer } from './start-echo-server';

export interface Difference {
  module: string;
  program: string;
  node: string;
  playground: string;
}

type Load = (name: string) => unknown;

/** What a program finds beside the built-ins. */
interface Surroundings {
  /** A folder that is empty, on the machine's disk and on ours. */
  dir: string;
  /** Where a server listens. */
  base: string;
}

/** Runs each program with Node's built-ins and with the playground's. @returns those whose outcomes differ */
export async function runPrograms(programs: Readonly<Record<string, readonly string[]>>): Promise<Difference[]> {
  setPackageLoader((name) => nodeBuiltins[name]?.());
  setPartLoader((name) => (name === 'keys' ? keys : brotli));
  const node: Load = createRequire(import.meta.url);
  const own: Load = (name) => nodeBuiltins[name.replace(/^node:/, '')]?.();
  // what a program leaves behind is not this one's end; brotli's encoder, too, would end it
  for (const name of ['uncaughtException', 'unhandledRejection']) {
    process.removeAllListeners(name);
    process.on(name, () => undefined);
  }
  const folder = fs.mkdtempSync(path.join(tmpdir(), 'programs-'));
  const cwd = process.cwd();
  const server = await startEchoServer();
  const differences: Difference[] = [];
  let count = 0;
  for (const [module, list] of Object.entries(programs)) {
    for (const program of list) {
      const around = { dir: path.join(folder, `${(count += 1)}`), base: server.base };
      fs.mkdirSync(around.dir);
      process.chdir(around.dir);
      setDisk(new Disk(around.dir));
      const [theirs, ours] = [await outcomeOf(program, node, around), await outcomeOf(program, own, around)];
      if (theirs !== ours) differences.push({ module, program, node: theirs, playground: ours });
    }
  }
  process.chdir(cwd);
  server.close();
  fs.rmSync(folder, { recursive: true });
  return differences;
}

const AROUND = ['require', 'Buffer', 'dir', 'base', 'pem', 'key'];
const NAMES = Object.keys(nodeBuiltins).filter(
  (name) => /^\w+$/.test(name) && name !== 'console' && name !== 'process',
);

async function outcomeOf(program: string, load: Load, { dir, base }: Surroundings): Promise<string> {
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the programs are this repository's own
    const run = new Function(...AROUND, ...NAMES, `return (async () => (${program}))();`) as (
      ...values: unknown[]
    ) => Promise<unknown>;
    const { Buffer } = load('buffer') as { Buffer: unknown };
    return inspect(
      plain(await within(5000, run(load, Buffer, dir, base, CERTIFICATE, CERTIFICATE_KEY, ...NAMES.map(load)))),
      { depth: 6 },
    );
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return `${name} ${code ?? ''}: ${message}`;
  }
}

async function within(milliseconds: number, result: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Bytes of either kind of Buffer look the same. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return { bytes: [...value].join(' ') };
  return Array.isArray(value) ? value.map(plain) : value;
}
