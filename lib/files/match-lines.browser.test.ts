import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleForPage, serveFiles, type TestSite } from '@/sandbox/host/fixtures/serve-test-page';
import { launchChromium } from '../../tests/browser/chromium';
import type {} from './fixtures/match-page';

let site: TestSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await serveFiles({
    '/': { type: 'text/html', body: '<!doctype html><script src="/page.js"></script>' },
    '/page.js': {
      type: 'text/javascript',
      body: await bundleForPage(new URL('fixtures/match-page.ts', import.meta.url)),
    },
  });
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(site.url);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test('a worker finds what the page finds', async () => {
  const found = await page.evaluate(async () => {
    const texts = ['aa b aa', ''];
    return [await matchAside(texts, /a+/gu), matchHere(texts, /a+/gu)];
  });
  expect(found[0]).toEqual(found[1]);
});

test('a regular expression without an end is given up, and the page goes on meanwhile', async () => {
  const { found, turns } = await page.evaluate(async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 20);
    const found = await matchAside([`${'a'.repeat(40)}!`], /(a+)+$/gu);
    clearInterval(timer);
    return { found, turns };
  });
  expect(found).toBeNull();
  expect(turns).toBeGreaterThan(10);
});
