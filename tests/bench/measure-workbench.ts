import type { Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium';

/** From the opening of the page, in milliseconds; bytes as they came over the network. */
export interface WorkbenchVisit {
  /** Until Send is seen. */
  seenMs: number;
  /** Until the response of a press on Send, made as soon as it is seen, is seen. */
  responseMs: number;
  /** Until the editor takes keys. */
  editorMs: number;
  /** Before the response. */
  bytes: number;
}

export interface WorkbenchVisits {
  first: WorkbenchVisit;
  second: WorkbenchVisit;
}

/** Opens the workbench as a new visitor does, and again. `slowdown`: how many times slower Chromium's processor is made. */
export async function measureWorkbench(url: string, slowdown = 1): Promise<WorkbenchVisits> {
  const browser = await launchChromium([]);
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'allow' });
    const visit = async () => {
      const page = await context.newPage();
      const measured = await measureVisit(page, url, slowdown);
      // What comes late comes, and is cached; the service worker is in use from the next visit on.
      await page.waitForTimeout(SETTLE_MS);
      await page.evaluate(
        async () => (await navigator.serviceWorker.getRegistration()) && navigator.serviceWorker.ready,
      );
      await page.close();
      return measured;
    };
    return { first: await visit(), second: await visit() };
  } finally {
    await browser.close();
  }
}

const SETTLE_MS = 6000;

async function measureVisit(page: Page, url: string, slowdown: number): Promise<WorkbenchVisit> {
  const cdp = await page.context().newCDPSession(page);
  if (slowdown > 1) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await cdp.send('Network.enable');
  let received = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (received += encodedDataLength));
  const start = performance.now();
  const since = () => performance.now() - start;
  await page.goto(url, { waitUntil: 'commit' });
  const send = page.getByRole('button', { name: /^Send(?! request)/ });
  await send.waitFor();
  const seenMs = since();
  await send.click();
  await page.waitForFunction(() => /\b20\d (OK|Created)\b/.test(document.body.innerText), null, { timeout: 120_000 });
  const responseMs = since();
  const bytes = received;
  await page.locator('.monaco-editor .view-line').first().waitFor({ state: 'attached', timeout: 120_000 });
  return { seenMs, responseMs, editorMs: since(), bytes };
}
