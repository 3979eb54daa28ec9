import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { editorIsReady, editorText, isKept, replaceText } from './open-workbench';

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
});
afterEach(() => context.close());

const status = () => page.locator('[role=status]').filter({ hasText: /^\s*200 OK/ });

/** Holds files back. @returns what lets them through */
async function hold(files: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(files, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('what is pressed and typed before the page’s code has come is done when it has: one response, and no key lost', async () => {
  // the page's own code
  const release = await hold(/\/_next\/static\/chunks\/.*\.js/);
  await page.goto(inject('playgroundUrl'), { waitUntil: 'commit' });
  await page.locator('[data-send]').click();
  const code = page.getByLabel('Code', { exact: true });
  await code.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('// mine');
  await page.keyboard.press('Enter');
  release();
  await status().waitFor({ timeout: 60_000 });
  await editorIsReady(page);
  await expect.poll(() => editorText(page)).toMatch(/^\/\/ mine\n/);
  await page.keyboard.type('x');
  await expect.poll(() => editorText(page)).toMatch(/^\/\/ mine\nx/);
});

test('Send at the first sight of it, on a processor four times slower: the response waits for neither editor nor compiler', async () => {
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const release = await hold(/\/generated\/(monaco|types|esbuild)/);
  await page.goto(inject('playgroundUrl'), { waitUntil: 'commit' });
  await page.locator('[data-send]').dispatchEvent('click');
  await status().waitFor({ timeout: 60_000 });
  release();
  await editorIsReady(page);
});

test('who comes back presses Send before the page’s code has come, and their own project answers without the compiler', async () => {
  await page.goto(inject('playgroundUrl'), { waitUntil: 'commit' });
  await page.locator('[data-send]').click();
  await status().waitFor({ timeout: 60_000 });
  await page.getByText('server running').waitFor();
  await editorIsReady(page);
  await replaceText(page, "export const GET = () => Response.json('of the last visit');\n");
  await page.locator('[data-send]').click();
  await page.getByRole('treeitem', { name: 'of the last visit' }).waitFor({ timeout: 60_000 });
  // the compiled file, whose quotes are esbuild's
  await isKept(page, 'of the last visit\\"');
  await page.close();

  page = await context.newPage();
  const release = await hold(/\/_next\/static\/chunks\/.*\.js/);
  await hold(/\/generated\/(esbuild|compiler)/);
  await page.goto(inject('playgroundUrl'), { waitUntil: 'commit' });
  await expect.poll(() => page.getByLabel('Project title').isVisible()).toBe(false);
  await page.locator('[data-send]').click();
  release();
  await page.getByRole('treeitem', { name: 'of the last visit' }).waitFor({ timeout: 60_000 });
});

/** What the first response costs must not grow unseen. */
const FIRST_RESPONSE_BYTES = 1_180_000;

test('the first response costs no more bytes than it is allowed to', async () => {
  const cdp = await context.newCDPSession(page);
  const asked = new Set<string>();
  let answered = false;
  let bytes = 0;
  cdp.on('Network.requestWillBeSent', ({ requestId }) => !answered && asked.add(requestId));
  cdp.on('Network.loadingFinished', (file) => (bytes += asked.has(file.requestId) ? file.encodedDataLength : 0));
  cdp.on('Runtime.bindingCalled', () => (answered = true));
  await cdp.send('Network.enable');
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'tellOfResponse' });
  await page.addInitScript(tellOfResponse);
  await page.goto(inject('playgroundUrl'), { waitUntil: 'commit' });
  await page.locator('[data-send]').click();
  await status().waitFor({ timeout: 60_000 });
  await expect.poll(() => answered).toBe(true);
  expect(bytes).toBeGreaterThan(600_000);
  expect(bytes).toBeLessThan(FIRST_RESPONSE_BYTES);
});

/** Runs in the page, which begins to load the rest as soon as a response is seen. */
function tellOfResponse(): void {
  const watch = new MutationObserver(() => {
    if (![...document.querySelectorAll('[role=status]')].some((one) => one.textContent.startsWith('200 OK'))) return;
    watch.disconnect();
    (window as unknown as { tellOfResponse(text: string): void }).tellOfResponse('');
  });
  watch.observe(document, { subtree: true, childList: true, characterData: true });
}
