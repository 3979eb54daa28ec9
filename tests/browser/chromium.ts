import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findChromium } from '../../scripts/lib/chromium.mjs';

/** @returns a running headless Chromium: this machine's, which `npm test` sees to (`CHROMIUM_PATH` names another) */
export async function launchChromium(args: string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('Failed to start a browser: no Chromium found. `npm test` installs one or says how.');
  return chromium.launch({ executablePath, args: ['--no-sandbox', ...args] });
}
