import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findChromium } from '../../scripts/lib/chromium.mjs';

/** @returns a running headless Chromium: this machine's, which `npm test` sees to (`CHROMIUM_PATH` names another) */
export async function launchChromium(args: string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('Failed to start a browser: no Chromium found. `npm test` installs one or says how.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', ...args] });
  // Each new visitor would keep 60 MB for use offline: tests of that allow it.
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options });
  return browser;
}
