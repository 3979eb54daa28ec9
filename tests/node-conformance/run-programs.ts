import { createRequire } from 'node:module';
import { inspect } from 'node:util';
import { brotli } from '@/sandbox/runtime/node/brotli/brotli';
import { nodeBuiltins } from '@/sandbox/runtime/node/builtins';
import { setPartLoader } from '@/sandbox/runtime/node/internal/parts';
import { keys } from '@/sandbox/runtime/node/keys/keys';

export interface Difference {
  module: string;
  program: string;
  node: string;
  playground: string;
}

type Load = (name: string) => unknown;

/** Runs each program with Node's built-ins and with the playground's. @returns those whose outcomes differ */
export async function runPrograms(programs: Readonly<Record<string, readonly string[]>>): Promise<Difference[]> {
  setPartLoader((name) => (name === 'keys' ? keys : brotli));
  const node: Load = createRequire(import.meta.url);
  const own: Load = (name) => nodeBuiltins[name]?.();
  const differences: Difference[] = [];
  for (const [module, list] of Object.entries(programs)) {
    for (const program of list) {
      const [theirs, ours] = [await outcomeOf(program, node), await outcomeOf(program, own)];
      if (theirs !== ours) differences.push({ module, program, node: theirs, playground: ours });
    }
  }
  return differences;
}

const NAMES = Object.keys(nodeBuiltins).filter(
  (name) => /^\w+$/.test(name) && name !== 'console' && name !== 'process',
);

async function outcomeOf(program: string, load: Load): Promise<string> {
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the programs are this repository's own
    const run = new Function('require', 'Buffer', ...NAMES, `return (async () => (${program}))();`) as (
      ...values: unknown[]
    ) => Promise<unknown>;
    const { Buffer } = load('buffer') as { Buffer: unknown };
    return inspect(plain(await run(load, Buffer, ...NAMES.map(load))), { depth: 6 });
  } catch (error) {
    const { name, code, message } = error as NodeJS.ErrnoException;
    return `${name} ${code ?? ''}: ${message}`;
  }
}

/** Bytes of either kind of Buffer look the same. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return { bytes: [...value].join(' ') };
  return Array.isArray(value) ? value.map(plain) : value;
}
