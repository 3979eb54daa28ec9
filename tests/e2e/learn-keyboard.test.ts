import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { openLearn } from './open-learn';
import { editorIsReady } from './open-workbench';
import { SLOW } from './use-workbench';

const PART = 'content/lessons/01-first-handler';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

test('a part is finished by keyboard alone', { timeout: 400_000 }, async () => {
  const page = await openLearn(browser, '/learn');
  await tabTo(page, /^Begin with the first lesson/);
  const lessons = ['hello', 'json', 'address', 'page-or-route', 'always-return'];
  for (const [at, lesson] of lessons.entries()) {
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/${lesson}$`));
    await editorIsReady(page);
    await solve(page, `${PART}/0${at + 1}-${lesson}`);
    // In the editor, Tab is a character until it is told otherwise.
    await page.keyboard.press('Control+m');
    await tabTo(page, /^Next lesson/, 'Shift+Tab');
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/methods\/post$/);
  await tabTo(page, /^Learn$/);
  await page.keyboard.press('Enter');
  await page.getByText('5 of 5 done').waitFor();
  await page.context().close();
});

test('a lesson answers its first Send before esbuild has come', async () => {
  const page = await openLearn(browser, '/learn');
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/generated\/esbuild/, (route) => released.then(() => route.continue()));
  await page.goto(page.url() + '/first-handler/always-return');
  await editorIsReady(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('tabpanel', { name: 'Body' }).getByText('Hallo').waitFor({ timeout: SLOW });
  release();
  await page.context().close();
});

/** Writes the solution of the lesson in that folder, each file found or made by its name. */
async function solve(page: Page, folder: string): Promise<void> {
  const files = readdirSync(`${folder}/solution`, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    await page.keyboard.press('ControlOrMeta+k');
    if (existsSync(`${folder}/files/${file}`)) await page.keyboard.type(`Open ${file}`);
    else {
      await page.keyboard.type('New file');
      await page.keyboard.press('Enter');
      await page.getByRole('textbox', { name: 'Name of the new file' }).waitFor();
      await page.keyboard.type(file);
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null)).toBe(true);
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      readFileSync(`${folder}/solution/${file}`, 'utf8'),
    );
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+v');
  }
  await page.getByText('All pass.').waitFor({ timeout: SLOW });
}

/** Presses Tab until what has the focus has this name. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
  for (let presses = 0; presses < 80 && !name.test(await focused()); presses += 1) await page.keyboard.press(key);
  expect(await focused()).toMatch(name);
}
