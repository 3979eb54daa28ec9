import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { openWorkbench } from './open-workbench';

/**
 * Opens the workbench once for all tests of a file, which leave it as one visitor does who goes on working. A test that
 * failed takes its page along: the next, or its next try, gets a new one.
 * @param use is given the page before each test
 */
export function shareWorkbench(use: (page: Page) => void, options: BrowserContextOptions = {}): void {
  let browser: Browser;
  let page: Page | undefined;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  beforeEach(async () => {
    page ??= await openWorkbench(browser, options);
    use(page);
  });

  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await page?.context().close();
    page = undefined;
  });

  afterAll(() => browser.close());
}
