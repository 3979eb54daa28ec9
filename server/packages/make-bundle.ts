import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { limitWork } from './limit-work';
import type { PackageLock, PackageRequest } from './package-request';

/** Name -> the body of `function (module, exports, require)`. */
export type BundleModules = Record<string, string>;

/** A bundle with the versions that are in it, or the clause that says why there is none. */
export type MadeBundle = { ok: true; lock: PackageLock; modules: BundleModules } | { ok: false; reason: string };

export type MakeBundle = (request: PackageRequest) => Promise<MadeBundle>;

const outcome: z.ZodType<MadeBundle> = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), lock: z.custom<PackageLock>(), modules: z.record(z.string(), z.string()) }),
  z.object({ ok: z.literal(false), reason: z.string() }),
]);

const CHILD = 'server/packages/child/main.mjs';
const MEMORY_MB = 320;
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** Makes bundles in a process of their own, which is ended when its time is over and takes its memory with it. */
export function createMakeBundle(seconds: number): MakeBundle {
  return async (request) => {
    const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'packages-')));
    try {
      return await runChild({ ...request, folder }, seconds);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  };
}

async function runChild(input: PackageRequest & { folder: string }, seconds: number): Promise<MadeBundle> {
  const program = path.join(/* turbopackIgnore: true */ process.cwd(), CHILD);
  const child = spawn(process.execPath, [`--max-old-space-size=${MEMORY_MB}`, program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const late = new AbortController();
  const stopLimit = limitWork(child.pid ?? 0, seconds, () => {
    late.abort();
    child.kill('SIGKILL');
  });
  // A process that ends early does not read to the end.
  child.stdin.on('error', () => {});
  child.stdin.end(JSON.stringify(input));
  const chunks: Buffer[] = [];
  let bytes = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength;
    if (bytes > MAX_OUTPUT_BYTES) child.kill('SIGKILL');
    else chunks.push(chunk);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  stopLimit();
  if (late.signal.aborted) return { ok: false, reason: `it took longer than ${seconds} s` };
  if (code !== 0) return { ok: false, reason: `it needs more than ${MEMORY_MB} MB of memory` };
  return outcome.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
}
