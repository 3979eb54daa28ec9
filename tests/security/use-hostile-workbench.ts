import type { Page } from 'puppeteer-core';
import { encodeLink } from '@/lib/share/link';
import { readDatabases } from '../e2e/open-workbench';
import { hostileProject } from './hostile-inputs';

/** What the visitor sees of a request that is over. */
export interface SeenAnswer {
  text: string;
}

declare let answered: Promise<SeenAnswer>;

const URL_FIELD = 'input[aria-label="URL"]';

/** Opens a stranger's link and sends a request that does no harm. */
export async function openHostileLink(page: Page, site: string): Promise<void> {
  await page.setViewport({ width: 1440, height: 900 });
  // The visitor gives handlers less time than the playground would.
  await page.evaluateOnNewDocument(() => {
    // It runs in the sandbox's document, too, which has no storage.
    if (origin !== 'null')
      localStorage.setItem('route-playground:settings', JSON.stringify({ state: { deadlineMs: 2500 }, version: 0 }));
  });
  await page.goto(`${site}/${encodeLink(hostileProject)}`);
  await page.waitForSelector('.monaco-editor .view-line');
  await sendRequest(page, '/api/fine');
}

/** Fills in the URL, presses Enter and waits for the answer. */
export async function sendRequest(page: Page, url: string, stopAfterMs?: number): Promise<SeenAnswer> {
  await refuseFetches(page);
  await page.focus(URL_FIELD);
  await page.$eval(URL_FIELD, (field) => field.select());
  await page.keyboard.sendCharacter(url);
  await page.evaluate(watchForAnswer);
  await page.keyboard.press('Enter');
  if (stopAfterMs !== undefined) {
    await new Promise((resolve) => setTimeout(resolve, stopAfterMs));
    await page.evaluate(pressStop);
  }
  return page.evaluate(() => answered);
}

/** Says no where the visitor is asked whether the code may fetch. */
async function refuseFetches(page: Page): Promise<void> {
  if (!(await page.$('[role=dialog]'))) return;
  await page.keyboard.press('Escape');
  await page.waitForSelector('[role=dialog]', { hidden: true });
}

/** Types at the beginning of the open file. */
export async function typeInFile(page: Page, text: string): Promise<void> {
  await refuseFetches(page);
  await page.click('.monaco-editor .editor-scrollable');
  await page.keyboard.down('Control');
  await page.keyboard.press('Home');
  await page.keyboard.up('Control');
  await page.keyboard.sendCharacter(text);
}

/** Waits until the browser has kept the text. */
export async function waitUntilKept(page: Page, text: string): Promise<void> {
  const start = performance.now();
  while (!(await page.evaluate(readDatabases)).includes(text)) {
    if (performance.now() - start > 20_000) throw new Error(`Failed to keep ${text}: it is not in storage.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function shownText(page: Page): Promise<string> {
  const text = await page.$eval('.monaco-editor .view-lines', (lines) => lines.textContent);
  return text.replaceAll('\u00a0', ' ');
}

/** Runs in the page. Waits until a request was under way and is no more. */
function watchForAnswer(): void {
  const pane = document.querySelector<HTMLElement>('section[aria-label=Response]');
  if (!pane) throw new Error('Failed to watch the response: there is no pane.');
  const answer = new Promise<SeenAnswer>((resolve) => {
    const observer = new MutationObserver(() => {
      // A quick answer may have come before the change that announced it is heard of.
      if (pane.ariaBusy === 'true') return;
      observer.disconnect();
      // The answer's text is painted with what says that it is there, or a moment later.
      setTimeout(() => resolve({ text: pane.innerText }), 100);
    });
    observer.observe(pane, { attributeFilter: ['aria-busy'] });
  });
  Object.assign(globalThis, { answered: answer });
}

/** Runs in the page. Where the server ended before, there is nothing left to stop. */
function pressStop(): void {
  const buttons = [...document.querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent.trim() === 'Stop')?.click();
}
