import type { Browser, Page } from 'puppeteer-core';
import { afterAll, expect, inject, onTestFailed, test } from 'vitest';
import { launchWithPuppeteer } from '../browser/puppeteer';
import { isWhole } from '../is-whole';
import { hostileInputs, pathOf } from './hostile-inputs';
import { openHostileLink, sendRequest, shownText, typeInFile, waitUntilKept } from './use-hostile-workbench';

/** The hostile inputs as a link in the workbench: what a visitor sees of them, and what is left of the visitor's work. */
let browser: Browser | null = null;
let page: Page;

afterAll(closeBrowser);

async function usePage(): Promise<void> {
  onTestFailed(closeBrowser);
  if (browser) return;
  browser = await launchWithPuppeteer(['--js-flags=--max-old-space-size=700']);
  page = await browser.newPage();
  await openHostileLink(page, inject('playgroundUrl'));
}

async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}

/** The first of each kind of ending; hostile-inputs.test.ts sends them all. */
const inputs = hostileInputs
  .map((input, index) => ({ ...input, index }))
  .filter(({ ending, index }) => isWhole || hostileInputs.findIndex((other) => other.ending === ending) === index);

test.each(inputs)(
  '$name: the visitor is told, and the text, the cookies and the next request are unharmed',
  { retry: 1, timeout: 120_000 },
  async ({ says, stopAfterMs, index }) => {
    await usePage();
    const typed = `/* typed before ${index} */`;
    await typeInFile(page, typed);
    expect((await sendRequest(page, pathOf(index), stopAfterMs)).text).toMatch(says);
    expect(await shownText(page)).toContain(typed);
    await waitUntilKept(page, typed);
    expect((await sendRequest(page, '/api/fine')).text).toMatch(/^200 OK[\s\S]*fine, with kept=yes/);
  },
);
