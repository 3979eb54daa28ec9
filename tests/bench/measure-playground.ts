import type { Browser, Page } from 'playwright-core';
import type { Project } from '@/lib/project/project';
import { launchChromium } from '../browser/chromium';
import { servePage } from '../serve-page';
import { BENCH_FILES, BENCH_URL, routeOf } from './bench-files';
import type { Rounds, Switch, Timings } from './timings';

/** What only a playground in a browser has. */
export interface PlaygroundTimings extends Timings {
  /** From nothing to the first answer, with the browser's cache filled. */
  warmStartMs: number;
  /** As `startMs`, with an example of the playground's own, whose code is delivered compiled. */
  exampleStartMs: number;
  /** From a switch of release or mode to the first answer. */
  switches: Switch[];
  /** Whether that answer came before esbuild had arrived. */
  exampleIsAheadOfEsbuild: boolean;
}

const PROJECT: Project = { version: 1, next: '16', mode: 'development', files: BENCH_FILES };

/** Times the playground through its embed API, in Chromium, from a page on another origin. */
export async function measurePlayground(
  playgroundUrl: string,
  example: Project,
  exampleUrl: string,
  rounds: Rounds,
): Promise<PlaygroundTimings> {
  const [browser, server] = await Promise.all([launchChromium([]), servePage('tests/bench/page.ts')]);
  try {
    const first = await openPage(browser, server.url);
    const startMs = await first.evaluate(measureStart, [playgroundUrl, PROJECT, BENCH_URL] as const);
    const timings = await first.evaluate(measureRounds, [BENCH_URL, ROUTE, sourcesOf(rounds), rounds] as const);
    const switches = await first.evaluate((url) => globalThis.measureSwitches(url), BENCH_URL);
    await first.reload();
    const warmStartMs = await first.evaluate(measureStart, [playgroundUrl, PROJECT, BENCH_URL] as const);
    await first.context().close();
    return {
      startMs,
      ...timings,
      warmStartMs,
      switches,
      ...(await measureExample(browser, server.url, playgroundUrl, example, exampleUrl)),
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

const ROUTE = 'app/api/comments/route.ts';

async function measureExample(
  browser: Browser,
  pageUrl: string,
  playgroundUrl: string,
  example: Project,
  exampleUrl: string,
) {
  const page = await openPage(browser, pageUrl);
  let esbuildArrived = false;
  page.context().on('requestfinished', (request) => {
    if (request.url().endsWith('.wasm')) esbuildArrived = true;
  });
  const exampleStartMs = await page.evaluate(measureStart, [playgroundUrl, example, exampleUrl] as const);
  const exampleIsAheadOfEsbuild = !esbuildArrived;
  await page.context().close();
  return { exampleStartMs, exampleIsAheadOfEsbuild };
}

/** A context of its own has an empty cache. */
async function openPage(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

function sourcesOf({ edits }: Rounds): string[] {
  return Array.from({ length: edits }, (_, round) => routeOf(round + 1));
}

function measureStart([playgroundUrl, project, url]: readonly [string, Project, string]): Promise<number> {
  return globalThis.measureStart(playgroundUrl, project, url);
}

function measureRounds([url, file, sources, rounds]: readonly [string, string, string[], Rounds]) {
  return globalThis.measureRounds(url, file, sources, rounds);
}
