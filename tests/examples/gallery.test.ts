import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { editorText, openWorkbench, replaceText } from '../e2e/open-workbench';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});

afterEach(() => page.context().close());

afterAll(() => browser.close());

async function choose(search: string): Promise<void> {
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('option').first().waitFor();
  await page.keyboard.type(search);
  await expect.poll(() => page.getByRole('option').count()).toBe(1);
  await page.locator('[role=option][data-focused]').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

test('an example found by the keyboard opens beside the project that was there', async () => {
  page = await openWorkbench(browser);
  await replaceText(page, '// mine');
  await choose('first route handler');
  await expect.poll(() => editorText(page)).toContain('Hello from a route handler');
  await page.getByRole('button', { name: 'Your projects' }).click();
  await page.getByRole('button', { name: /^Comments API/ }).click();
  await expect.poll(() => editorText(page)).toContain('// mine');
});

test('the first Send of an example does not wait for the compiler', async () => {
  page = await openWorkbench(browser);
  await page.context().route('**/*.wasm', () => {});
  await choose('first route handler');
  await page.getByRole('button', { name: /^Send(?! request)/ }).click();
  await page.getByRole('region', { name: 'Response' }).getByText('Hello from a route handler').waitFor();
});

test('a search without a result says so', async () => {
  page = await openWorkbench(browser);
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.keyboard.type('no such thing');
  await page.getByText('No example has “no such thing”.').waitFor();
});
