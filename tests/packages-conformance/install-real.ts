import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Program } from './program';

const run = promisify(execFile);

const DEADLINE_MS = 120_000;

const RUNNER = `const { answer } = await import(process.argv[2]);
process.stdout.write('\\n' + JSON.stringify(await answer()));
process.exit();
`;

/** Installs the packages with npm, and runs nothing of them meanwhile. @returns runs a program with Node.js */
export async function installReal(folder: string, programs: readonly Program[]) {
  mkdirSync(folder, { recursive: true });
  const dependencies = Object.assign(
    {},
    ...programs.map(({ name, version, beside }) => ({ ...beside, [name]: version })),
  );
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }));
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
  await run('npm', ['install', ...flags], { cwd: folder, maxBuffer: 2 ** 24 });
  writeFileSync(path.join(folder, 'run.mjs'), RUNNER);

  return async ({ name, code }: Program): Promise<string> => {
    const file = path.join(folder, `${name.replaceAll('/', '__')}.mjs`);
    writeFileSync(file, code);
    const { stdout } = await run(process.execPath, ['run.mjs', file], {
      cwd: folder,
      maxBuffer: 2 ** 24,
      timeout: DEADLINE_MS,
    });
    return stdout.slice(stdout.lastIndexOf('\n') + 1);
  };
}
