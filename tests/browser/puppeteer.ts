import puppeteer, { type Browser } from 'puppeteer-core';
import { findChromium } from '../../scripts/lib/chromium.mjs';

/**
 * Starts a headless Chromium driven by Puppeteer. Playwright takes the crash of a frame for one of the page and is of no
 * use from then on.
 */
export function launchWithPuppeteer(args: string[] = []): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', ...args],
    // Puppeteer takes from the sandbox the process of its own that it has everywhere else.
    ignoreDefaultArgs: puppeteer.defaultArgs().filter((arg) => arg.startsWith('--disable-features')),
  });
}
