import type { NextVersion } from '@/sandbox/protocol';
import { REAL_NEXT } from '../../real-next';
import type { RecordedBuild } from '../recorded-case';
import { hidePaths } from './hide-paths';
import { nextEnvironment } from './next-environment';
import { nextProgramOf } from './next-program';
import { startProgram } from './start-program';

const MARKS = { '○': 'static', '●': 'ssg', ƒ: 'dynamic' } as const;

/** Runs `next build` and reads its route table. */
export async function runNextBuild(next: NextVersion, folder: string, signal: AbortSignal): Promise<RecordedBuild> {
  // A linter would find the settings of this repository.
  const { code, output } = await run([nextProgramOf(next), ...REAL_NEXT[next].build], folder, signal);
  return code === 0 ? { ok: true, routes: routesIn(output) } : { ok: false, log: hidePaths(output, folder) };
}

/** @returns route -> kind, from lines such as `├ ƒ /api/users/[id]    150 B    87 kB`; of `pages/` what is below `api` */
export function routesIn(output: string): Record<string, 'static' | 'ssg' | 'dynamic'> {
  const [app = '', pages = ''] = output.split('Route (pages)');
  const rows = [
    ...app.matchAll(ROW),
    ...[...pages.matchAll(ROW)].filter(([, , route = '']) => /^\/api(\/|$)/.test(route)),
  ];
  return Object.fromEntries(rows.map(([, mark, route = '']) => [route, MARKS[mark as keyof typeof MARKS]]));
}

const ROW = /^[┌├└─] +([○●ƒ]) (\/\S*)/gm;

async function run(args: string[], cwd: string, signal: AbortSignal): Promise<{ code: number; output: string }> {
  const program = startProgram(args, { cwd, env: nextEnvironment(), signal });
  let output = '';
  program.onOutput((text) => (output += text));
  const code = await program.ended;
  signal.throwIfAborted();
  return { code, output };
}
