import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findChromium } from '../../scripts/lib/chromium.mjs';

/**
 * For visits of some seconds: V8 would spend a third of a page's processor time on compiling esbuild once more for speed,
 * which pays off later than such a visit ends. What measures, and what stays for minutes, passes no such flag.
 */
const SHORT_VISIT = ['--js-flags=--liftoff-only'];

/** @returns a running headless Chromium: this machine's, which `npm test` sees to (`CHROMIUM_PATH` names another) */
export async function launchChromium(args: string[] = SHORT_VISIT): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('Failed to start a browser: no Chromium found. `npm test` installs one or says how.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', ...args] });
  // Each new visitor would keep 60 MB for use offline: tests of that allow it.
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options });
  return browser;
}
