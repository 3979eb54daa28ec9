import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/**
 * @returns the memory of all renderers of the page's browser, in MB: of what they share each has its part (PSS). NaN where
 * the system does not tell it; Linux does.
 */
export async function measureMemory(page: Page): Promise<number> {
  const browser = page.context().browser();
  if (!browser) return Number.NaN;
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  await cdp.detach();
  const kilobytes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => readPss(id));
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

function readPss(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1]);
  } catch {
    return Number.NaN;
  }
}
