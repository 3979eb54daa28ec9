import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findViolationsInBothThemes } from './check-accessibility';
import { clickCode, editorText, replaceText } from './open-workbench';
import { shareWorkbench } from './share-workbench';
import { SLOW } from './use-workbench';

let page: Page;
shareWorkbench((shared) => (page = shared));

const route = `const headers = { 'Access-Control-Allow-Origin': 'https://other.example' };
export function GET() {
  return Response.json({ a: 1 }, { headers });
}
export function OPTIONS() {
  return new Response(null, { status: 204, headers });
}
`;

test('a preflight that fails for one header passes after the fix, which is one step of undo', async () => {
  await replaceText(page, route);
  await page
    .getByRole('tab', { name: /^Headers/ })
    .first()
    .click();
  await page.getByLabel('Name of header 1').fill('X-Api-Key');
  await page.getByLabel('Value of header 1').fill('1');
  await page.getByRole('button', { name: 'More for this request' }).click();
  await page.getByRole('menuitem', { name: 'Call from another origin' }).click();
  const lab = page.getByRole('dialog', { name: 'Call from another origin' });
  await lab.getByRole('button', { name: 'Call' }).click();
  await lab.getByText('The browser blocks the answer').waitFor({ timeout: SLOW });
  const said = await lab.innerText();
  expect(said).toContain('Because of x-api-key');
  expect(said).toContain(
    "Access to fetch at 'http://localhost:3000/api/comments' from origin 'https://other.example' has been blocked by CORS policy: Request header field x-api-key is not allowed by Access-Control-Allow-Headers in preflight response.",
  );
  expect(await findViolationsInBothThemes(page, '[role=dialog]')).toEqual([]);
  await lab.getByRole('button', { name: /^Fix it in/ }).click();
  await lab.getByText('The page gets the answer').waitFor({ timeout: SLOW });
  await page.keyboard.press('Escape');
  expect(await editorText(page)).toContain(`'Access-Control-Allow-Headers': 'x-api-key'`);
  await clickCode(page);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => editorText(page)).toBe(route);
});

test('a GET that reads nothing beside each other in 14, 15 and 16: only 14 builds it in advance, and it is said why', async () => {
  await replaceText(page, `export const GET = () => Response.json({ now: 'now' });\n`);
  await page.getByRole('radio', { name: 'next start' }).click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('searchbox', { name: 'Search commands' }).fill('Compare releases');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Compare releases' });
  await dialog.getByText(/^\d+ differences?$/).waitFor({ timeout: SLOW });
  for (const [next, mark, cache] of [
    ['14', /^static/, 'HIT'],
    ['15', /^dynamic/, '–'],
    ['16', /^dynamic/, '–'],
  ] as const) {
    const valueOf = (row: string) => dialog.getByLabel(`${row} of Next.js ${next}`, { exact: true }).innerText();
    expect(await valueOf('Build')).toMatch(mark);
    expect(await valueOf('Cache')).toBe(cache);
    expect(await valueOf('Body')).toBe('{"now":"now"}');
  }
  await dialog.getByText('The build of 14 prerenders a GET that reads nothing of the request.').waitFor();
  expect(await findViolationsInBothThemes(page, '[role=dialog]')).toEqual([]);
});
