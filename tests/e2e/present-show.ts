import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { SLOW } from './use-workbench';

/** Runs a command of the palette. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('searchbox', { name: 'Search commands' }).fill(name);
  await page.keyboard.press('Enter');
}

/** Puts the scenes of the page's project on a stage. */
export async function present(page: Page): Promise<void> {
  await command(page, 'Present the scenes');
  await page.locator('[data-stage] .monaco-editor .view-line').first().waitFor({ timeout: SLOW });
}

/** What the stage shows of the answer. */
export function answer(window: Page): Locator {
  return window.getByRole('region', { name: 'Response', exact: true });
}

/** Waits until the stage says it. */
export async function answers(window: Page, text: string | RegExp): Promise<void> {
  await expect.poll(() => answer(window).innerText(), { timeout: SLOW }).toMatch(text);
}

/** Shows the link for the audience on the stage, and hides it again. @returns its address */
export async function audienceAddress(page: Page): Promise<string> {
  await page.keyboard.press('q');
  const card = page.getByRole('complementary', { name: 'Link for the audience' });
  await card.getByRole('img').waitFor({ timeout: SLOW });
  const address = await card.innerText();
  await page.keyboard.press('q');
  await card.waitFor({ state: 'detached' });
  return `http://${address.trim()}`;
}
