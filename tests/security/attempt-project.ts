import { build, transform } from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Project } from '@/lib/project/project';

const ATTEMPTS = path.resolve('tests/security/fixtures/attempts.ts');

/** The project of somebody who wants out: its GET answers with what it reached. */
export async function attemptProject(): Promise<Project> {
  return {
    version: 1,
    next: '16',
    mode: 'development',
    files: {
      'lib/attempts.ts': await readFile(ATTEMPTS, 'utf8'),
      'app/api/attempt/route.ts': `import { attemptEverything } from '@/lib/attempts';

export async function POST(request: Request) {
  return Response.json(await attemptEverything(await request.json()));
}
`,
    },
  };
}

/** The same attempts as a worker's script; it posts what it reached. */
export async function attemptWorker(targets: object): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { attemptEverything } from ${JSON.stringify(ATTEMPTS)};
        attemptEverything(${JSON.stringify(targets)}).then((reached) => postMessage({ reached }));`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** The same attempts as the code of a package. */
export async function attemptPackage(): Promise<string> {
  return (await transform(await readFile(ATTEMPTS, 'utf8'), { loader: 'ts', format: 'esm' })).code;
}
