import type { Locator, Page } from 'playwright-core';
import { clickCode } from './open-workbench';

/**
 * How long a first answer may take: a loaded machine starts the sandbox and the compiler first. A loop that does not end is
 * ended after 50 s there.
 */
export const SLOW = 60_000;

/** Fills the request form and presses Send. */
export async function send(page: Page, method: string, url: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Method' }).fill(method);
  await page.getByRole('textbox', { name: 'URL' }).fill(url);
  await page.getByRole('button', { name: /^Send(?! request)/ }).click();
}

export function response(page: Page): Locator {
  return page.getByRole('region', { name: 'Response', exact: true });
}

/** Waits until the response pane says it. */
export async function says(page: Page, text: string | RegExp): Promise<void> {
  await response(page).getByText(text).first().waitFor({ timeout: SLOW });
}

/** A route file whose GET has this body. */
export function getRoute(body: string): string {
  return `export async function GET() {\n  ${body}\n}\n`;
}

/** Types at the beginning of the open file. */
export async function typeAtStart(page: Page, text: string): Promise<void> {
  await clickCode(page);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type(text);
}
