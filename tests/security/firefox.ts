import puppeteer, { type Browser } from 'puppeteer-core';

/** @returns a running headless Firefox, driven over WebDriver BiDi */
export function launchFirefox(executablePath: string, preferences: Record<string, string> = {}): Promise<Browser> {
  return puppeteer.launch({ browser: 'firefox', executablePath, headless: true, extraPrefsFirefox: preferences });
}
