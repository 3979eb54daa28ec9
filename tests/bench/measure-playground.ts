import type { Browser, Page } from 'playwright-core';
import type { Project } from '@/lib/project/project';
import { launchChromium } from '../browser/chromium';
import { servePage } from '../serve-page';
import { BENCH_FILES, BENCH_ROUTE, BENCH_URL, manyFiles, readExample, revisions } from './bench-files';
import { measureMemory } from './measure-memory';
import { measureWorkbench } from './measure-workbench';
import type { Figures } from './rows';
import type { Switch } from './page';
import { COUNTS, PAUSE_MS, percentile, READING_MS } from './timings';

const PROJECT: Project = { version: 1, next: '16', mode: 'development', files: BENCH_FILES };

/**
 * One round: times the playground through its embed API, in Chromium, from a page on another origin, and its workbench.
 * @param slowdown how many times slower Chromium makes the threads of its pages
 */
export async function measurePlayground(playgroundUrl: string, slowdown: number): Promise<Figures> {
  const workbench = await measureWorkbench(playgroundUrl, slowdown);
  const figures = await withPage(slowdown, async (open) => ({
    ...(await measureFirst(await open(), playgroundUrl)),
    ...(await measureExample(await open(), playgroundUrl)),
  }));
  return {
    ...figures,
    ...(await withPage(slowdown, async (open) => measureWork(await open(), playgroundUrl))),
    workbench: workbench.first.responseMs,
    workbenchAgain: workbench.second.responseMs,
    bytes: workbench.first.bytes,
    editor: workbench.first.editorMs / workbench.first.responseMs,
  };
}

/** From a switch of release or mode to the first answer. */
export async function measureSwitches(playgroundUrl: string): Promise<Switch[]> {
  return withPage(1, async (open) => {
    const page = await open();
    await start(page, playgroundUrl, PROJECT);
    return page.evaluate((url) => globalThis.measureSwitches(url), BENCH_URL);
  });
}

/** A browser of its own; each page it opens has an empty cache. */
async function withPage<T>(slowdown: number, use: (open: () => Promise<Page>) => Promise<T>): Promise<T> {
  const [browser, server] = await Promise.all([launchChromium([]), servePage('tests/bench/page.ts')]);
  try {
    return await use(() => openPage(browser, server.url, slowdown));
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function openPage(browser: Browser, url: string, slowdown: number): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(url);
  return page;
}

async function measureFirst(page: Page, playgroundUrl: string): Promise<Figures> {
  const startMs = await start(page, playgroundUrl, PROJECT);
  await page.waitForTimeout(READING_MS);
  const sendMs = await sends(page, COUNTS.firstSends, 0);
  await page.reload();
  const again = await start(page, playgroundUrl, PROJECT);
  await page.context().close();
  return { start: startMs, send: percentile(sendMs, 50), again };
}

async function measureExample(page: Page, playgroundUrl: string): Promise<Figures> {
  const example = await start(page, playgroundUrl, readExample());
  await page.context().close();
  return { example };
}

/** Edits and requests as somebody works, then many files. */
async function measureWork(page: Page, playgroundUrl: string): Promise<Figures> {
  await start(page, playgroundUrl, PROJECT);
  await page.waitForTimeout(READING_MS);
  const firstEdits = await edits(page, 1, COUNTS.firstEdits);
  const pausedSends = await sends(page, COUNTS.pausedSends, PAUSE_MS);
  const later = await edits(page, COUNTS.firstEdits + 1, COUNTS.edits);
  const lateEdits = later.slice(-COUNTS.lateEdits);
  const lateSends = await sends(page, COUNTS.lateSends, 0);
  const files = manyFiles(500);
  await page.evaluate(([url, files]) => globalThis.addFiles(url, files), [BENCH_URL, files] as const);
  const largeEdits = await edits(page, COUNTS.edits + 1, COUNTS.edits + COUNTS.largeEdits);
  await page.evaluate(([url, project]) => globalThis.addFiles(url, project), [BENCH_URL, {}] as const);
  await sends(page, 1000 - COUNTS.pausedSends - COUNTS.lateSends, 0);
  const lateEdit = percentile(lateEdits, 50);
  return {
    edit: percentile(firstEdits, 50),
    slowEdit: percentile(firstEdits, 95),
    pausedSend: percentile(pausedSends, 50),
    lateEdit,
    lateSend: percentile(lateSends, 50),
    largeEdit: percentile(largeEdits, 50) / lateEdit,
    memory: await measureMemory(page),
  };
}

function start(page: Page, playgroundUrl: string, project: Project): Promise<number> {
  return page.evaluate(([playgroundUrl, project, url]) => globalThis.measureStart(playgroundUrl, project, url), [
    playgroundUrl,
    project,
    BENCH_URL,
  ] as const);
}

function edits(page: Page, first: number, last: number): Promise<number[]> {
  return page.evaluate(([url, file, sources]) => globalThis.measureEdits(url, file, sources), [
    BENCH_URL,
    BENCH_ROUTE,
    revisions(first, last),
  ] as const);
}

function sends(page: Page, times: number, pauseMs: number): Promise<number[]> {
  return page.evaluate(([url, times, pauseMs]) => globalThis.measureSends(url, times, pauseMs), [
    BENCH_URL,
    times,
    pauseMs,
  ] as const);
}
