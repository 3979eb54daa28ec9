import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface AxeResults {
  violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

interface Axe {
  run(part: string, options: object): Promise<AxeResults>;
}

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on the page as it is now: which rule, where, and how; in `colors` only what depends on the theme.
 * @param part a selector of what changed since it last looked; without it the whole page
 */
export async function findViolations(page: Page, what: 'all' | 'colors', part = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await source);
  const options = { resultTypes: ['violations'], ...(what === 'colors' && { runOnly: ['color-contrast'] }) };
  const { violations } = await page.evaluate(
    ({ part, options }) => (globalThis as unknown as { axe: Axe }).axe.run(part, options),
    { part, options },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** What axe finds in the light theme, and then in the dark one. */
export async function findViolationsInBothThemes(page: Page, part?: string): Promise<string[]> {
  const light = await findViolations(page, 'all', part);
  await showTheme(page, 'dark');
  const dark = await findViolations(page, 'colors', part);
  await showTheme(page, 'light');
  return [...light, ...dark.map((violation) => `dark: ${violation}`)];
}

async function showTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const editors = `.monaco-editor:not(.${colorScheme === 'dark' ? 'vs-dark' : 'vs'})`;
  await expect.poll(() => page.locator(editors).count()).toBe(0);
}
