import { spawn } from 'node:child_process';
import type { NextVersion } from '@/sandbox/protocol';
import { REAL_NEXT } from '../../real-next';
import type { RecordedBuild } from '../recorded-case';
import { hidePaths } from './hide-paths';
import { nextEnvironment } from './next-environment';
import { nextProgramOf } from './next-program';

const MARKS = { '○': 'static', '●': 'ssg', ƒ: 'dynamic' } as const;

/** Runs `next build` and reads its route table. */
export async function runNextBuild(next: NextVersion, folder: string): Promise<RecordedBuild> {
  // A linter would find the settings of this repository.
  const { code, output } = await run([nextProgramOf(next), ...REAL_NEXT[next].build], folder);
  return code === 0 ? { ok: true, routes: routesIn(output) } : { ok: false, log: hidePaths(output, folder) };
}

/** @returns route -> kind, from lines such as `├ ƒ /api/users/[id]    150 B    87 kB` */
export function routesIn(output: string): Record<string, 'static' | 'ssg' | 'dynamic'> {
  const [app = ''] = output.split('Route (pages)');
  const rows = app.matchAll(/^[┌├└─] +([○●ƒ]) (\/\S*)/gm);
  return Object.fromEntries(Array.from(rows, ([, mark, route = '']) => [route, MARKS[mark as keyof typeof MARKS]]));
}

function run(args: string[], cwd: string): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: nextEnvironment(),
  });
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (output += bytes.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? 1, output })));
}
