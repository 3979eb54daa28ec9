import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

/** A process that answers our route handlers over HTTP, and can be killed at any moment. */
export interface LinkServer {
  url: string;
  process: ChildProcess;
  /** Kills it as a crash would: no handler of its runs. */
  kill(): Promise<void>;
}

/** Bundles what the process runs; once for any number of servers. */
export async function bundleLinkServer(outfile: string): Promise<void> {
  await build({
    entryPoints: [path.resolve('tests/links/serve-links.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    tsconfig: path.resolve('tsconfig.base.json'),
    alias: { '@': path.resolve('.') },
  });
}

/** Starts a process on a free port. */
export async function startLinkServer(bundle: string, env: Record<string, string>): Promise<LinkServer> {
  const child = spawn(process.execPath, [bundle], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const exited = once(child, 'exit');
  const kill = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  return { url: line, process: child, kill };
}
