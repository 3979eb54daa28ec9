import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { editorText, openWorkbench, replaceText } from './open-workbench';
import { says, send } from './use-workbench';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

const problems = (page: Page) => page.getByRole('tabpanel', { name: /^Problems/ }).getByRole('button');

const TRAP = `import { redirect } from 'next/navigation';

export async function GET() {
  try {
    redirect('/api/archive');
  } catch (error) {
    return Response.json({ error: String(error) }, { status: 500 });
  }
}
`;

test('a redirect inside of try is marked, said among the problems once, mended by the quick fix, and then redirects', async () => {
  const page = await openWorkbench(browser);
  await page.getByRole('tab', { name: /^Problems/ }).click();
  await replaceText(page, TRAP);
  await expect
    .poll(() => problems(page).allInnerTexts(), { timeout: 60_000 })
    .toEqual([expect.stringMatching(/^redirect\(\) answers by throwing[^]*route\.ts:5:5/)]);
  await send(page, 'GET', '/api/comments');
  await says(page, '500 Internal Server Error');
  await page.getByRole('tab', { name: /^Problems/ }).click();
  await problems(page).click();
  await page.keyboard.press('ControlOrMeta+.');
  await page.getByText('Let what Next.js throws pass the catch').click();
  await expect.poll(() => editorText(page)).toContain('unstable_rethrow(error);');
  await expect.poll(() => problems(page).count(), { timeout: 60_000 }).toBe(0);
  await page.keyboard.press('ControlOrMeta+Enter');
  await says(page, '307 Temporary Redirect');
  await says(page, '/api/archive');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => problems(page).count(), { timeout: 60_000 }).toBe(1);
  await page.context().close();
});

test('after a build, the line that made a route static or dynamic is marked, and the list of routes says why', async () => {
  const page = await openWorkbench(browser);
  await replaceText(page, 'export const revalidate = 60;\nexport const GET = () => Response.json(1);\n');
  await page.getByRole('radio', { name: 'next start' }).click();
  await page.locator('[data-send]').click();
  await page.locator('.monaco-editor .build-reason-static').waitFor({ timeout: 90_000 });
  await page.getByRole('tab', { name: /^Routes/ }).click();
  await page.getByText(/○ static: revalidate is 60/).waitFor();
  await page.getByRole('radio', { name: 'next dev' }).click();
  await page.locator('.monaco-editor .build-reason').waitFor({ state: 'detached', timeout: 60_000 });
  await page.context().close();
});
