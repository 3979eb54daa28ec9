import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { zipProject } from '@/lib/export/zip-project';
import { readFiles } from '@/lib/import/read-import';
import type { Project } from '@/lib/project/project';
import { readExample } from '@/server/examples/read-example';
import { nextEnvironment } from '../conformance/record/next-environment';
import { freePort } from '../../scripts/lib/production-server.mjs';

/** An exported project, as whoever unpacks it meets it. Needs a registry of npm, and minutes: `npm run test:exports`. */
const run = promisify(execFile);
const hasRegistry = await run('npm', ['view', 'next', 'version', '--fetch-retries=0']).then(
  () => true,
  () => false,
);
if (!hasRegistry) console.warn('Skipped: no registry of npm can be reached, so no export can be installed.');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'exported-'));
});

// Thousands of files: a busy disk takes its time.
afterEach(() => rmSync(folder, { recursive: true, force: true }), 180_000);

async function example(slug: string, more: Partial<Project> = {}): Promise<Project> {
  return { ...(await readExample(slug)).project, ...more };
}

/** One calls the handler, the other goes through the server; neither imports what vitest makes global. */
const BOTH_KINDS = `import { GET } from './route';

describe('hello', () => {
  it('calls the handler', async () => {
    const response = await GET(new Request('http://localhost:3000/api/hello'));
    expect(response.status).toBe(200);
  });
  it('goes through the server', async () => {
    const response = await fetch('/api/hello');
    expect([response.status, response.headers.get('vary') !== null]).toEqual([200, true]);
  });
});
`;

async function withBothKinds(slug: string, more: Partial<Project> = {}): Promise<Project> {
  const project = await example(slug, more);
  const files = {
    ...project.files,
    'app/api/hello/route.ts': 'export const GET = (_request: Request) => new Response("hello");\n',
    'app/api/hello/route.test.ts': BOTH_KINDS,
  };
  return { ...project, files };
}

/** As a zip that somebody else made: no scripts, and not all that the code needs. */
function importedWithoutScripts(): Project {
  const manifest = { name: 'shop', private: true, dependencies: { next: '15.5.29' } };
  const zip = zipSync({
    'shop/package.json': strToU8(JSON.stringify(manifest)),
    'shop/app/api/hello/route.ts': strToU8(
      "import { hello } from '@/lib/hello';\nexport const GET = () => Response.json(hello);\n",
    ),
    'shop/lib/hello.ts': strToU8("export const hello: string = 'hello';\n"),
    'shop/lib/hello.test.ts': strToU8(
      "import { expect, test } from 'vitest';\nimport { GET } from '@/app/api/hello/route';\ntest('hello', async () => expect(await GET().json()).toBe('hello'));\n",
    ),
  });
  const imported = readFiles([{ path: 'shop.zip', bytes: zip }]);
  if (!imported.ok || imported.kind !== 'project') throw new Error('Failed to import the zip.');
  return imported.project;
}

test.skipIf(!hasRegistry).each([
  ['an example with tests', () => withBothKinds('testing-handlers'), '/api/checks', 5],
  ['a zip without scripts', importedWithoutScripts, '/api/hello', 1],
  ['a project of Next.js 14', () => withBothKinds('hello', { next: '14' }), '/api/hello', 2],
] as const)('%s installs, passes its tests, builds and starts', { timeout: 1_800_000 }, async (_, of, url, tests) => {
  for (const [file, bytes] of Object.entries(unzipSync(zipProject(await of())))) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), bytes);
  }
  await npm('install', '--no-audit', '--no-fund');
  expect(await npm('test')).toMatch(new RegExp(`Tests\\s+${tests} passed`));
  expect(await answerOf('dev', url)).toBe(200);
  await npm('run', 'build');
  expect(await answerOf('start', url)).toBe(200);
});

async function npm(...args: string[]): Promise<string> {
  const options = { cwd: folder, env: nextEnvironment(), maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await run('npm', args, options).catch((error: unknown) => {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`npm ${args.join(' ')} failed:\n${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
  });
  return stripVTControlCharacters(stdout);
}

/** @returns the status that the app answers with, started by that script */
async function answerOf(script: string, url: string): Promise<number> {
  const port = String(await freePort());
  const server = spawn('npm', ['run', script, '--', '-p', port], {
    cwd: folder,
    env: nextEnvironment(),
    detached: true,
  });
  const ended = new Promise((resolve) => server.on('close', resolve));
  try {
    for (let attempt = 0; attempt < 240; attempt++) {
      const response = await fetch(`http://localhost:${port}${url}`).catch(() => null);
      if (response) return response.status;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error(`npm run ${script} does not answer.`);
  } finally {
    // npm starts the server as a process of its own.
    process.kill(-(server.pid ?? 0));
    await ended;
  }
}
