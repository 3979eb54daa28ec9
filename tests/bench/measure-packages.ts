import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import type { Project } from '@/lib/project/project';
import { launchChromium } from '../browser/chromium';
import { startRealNext } from '../conformance/record/start-real-next';
import { writeApp } from '../conformance/record/write-app';
import { languageModels } from '../packages-conformance/language-models';
import { libraries } from '../packages-conformance/libraries';
import type { Program } from '../packages-conformance/program';
import { services } from '../packages-conformance/services';
import { servePage } from '../serve-page';
import { BENCH_FILES, BENCH_URL } from './bench-files';
import { percentile } from './timings';

const run = promisify(execFile);

const URL_OF_PACKAGE = '/api/package';

/** Of `npm install` with `next dev`, what the playground may take. */
const MOST = 0.25;

/** What the playground brings is not added. */
const BROUGHT = ['bcryptjs', 'jose', 'nanoid', 'stripe', 'zod'];

const PROGRAMS = [...libraries, ...languageModels, ...services]
  .filter(({ name }) => !BROUGHT.includes(name))
  .slice(0, 20);

/**
 * Lists each of 20 packages in package.json and asks a route that imports it: in the playground, where a server runs, and
 * with `npm install` and `next dev` on the same files. Prints a table. npm's cache is empty at first, as the playground's store is.
 */
export async function measurePackages(playgroundUrl: string): Promise<void> {
  const cache = mkdtempSync(path.join(tmpdir(), 'bench-npm-'));
  const [browser, site] = await Promise.all([launchChromium([]), servePage('tests/bench/page.ts')]);
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    await start(page, playgroundUrl);
    const times: { ours: number; theirs: number }[] = [];
    console.log('| package | playground | `npm install` and `next dev` | x |\n|---|---|---|---|');
    for (const program of PROGRAMS) {
      const [ours, theirs] = [await measureHere(page, program), await measureNext(program, cache)];
      times.push({ ours, theirs });
      console.log(rowOf(program.name, ours, theirs));
    }
    const [ours, theirs] = [median(times.map((one) => one.ours)), median(times.map((one) => one.theirs))];
    console.log(rowOf('p50', ours, theirs));
    console.log(`\n${ours / theirs <= MOST ? 'reached' : 'not reached'}: at most ${MOST} x`);
  } finally {
    await browser.close();
    await site.stop();
    rmSync(cache, { recursive: true, force: true });
  }
}

function start(page: Page, playgroundUrl: string): Promise<number> {
  const project: Project = { version: 1, next: '16', mode: 'development', files: BENCH_FILES };
  return page.evaluate(([playgroundUrl, project, url]) => globalThis.measureStart(playgroundUrl, project, url), [
    playgroundUrl,
    project,
    BENCH_URL,
  ] as const);
}

function measureHere(page: Page, program: Program): Promise<number> {
  return page.evaluate(([url, files]) => globalThis.addFiles(url, files), [URL_OF_PACKAGE, filesOf(program)] as const);
}

/** Next.js itself is installed already. */
async function measureNext(program: Program, cache: string): Promise<number> {
  const files = { ...BENCH_FILES, ...filesOf(program) };
  const recordedCase = { name: 'bench-packages', group: '', files, requests: [] };
  const app = writeApp({ recordedCase, next: '16', mode: 'development' }, 9999);
  const begin = performance.now();
  try {
    const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', '--legacy-peer-deps'];
    await run('npm', ['install', ...flags, '--cache', cache], { cwd: app.folder, maxBuffer: 2 ** 24 });
    const server = await startRealNext('16', 'development', app.folder, new AbortController().signal);
    try {
      const { status } = await fetch(`http://127.0.0.1:${server.port}${URL_OF_PACKAGE}`);
      if (status !== 200) throw new Error(`${program.name} answered ${status} with next dev: ${server.takeLog()}`);
      return performance.now() - begin;
    } finally {
      await server.stop();
    }
  } finally {
    app.remove();
  }
}

function filesOf({ name, version, code, beside = {} }: Program): Record<string, string> {
  const route = `import { answer } from '../../../program';\n\nexport const GET = async () => Response.json(await answer());\n`;
  return {
    'package.json': JSON.stringify({ private: true, dependencies: { ...beside, [name]: version } }),
    'program.js': code,
    'app/api/package/route.js': route,
  };
}

function rowOf(name: string, ours: number, theirs: number): string {
  return `| ${name} | ${ours.toFixed(0)} ms | ${theirs.toFixed(0)} ms | ${(ours / theirs).toFixed(2)} |`;
}

function median(values: readonly number[]): number {
  return percentile(values, 50);
}
