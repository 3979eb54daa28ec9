import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { replaceText } from './open-workbench';
import { shareWorkbench } from './share-workbench';
import { SLOW } from './use-workbench';

let page: Page;
shareWorkbench((opened) => (page = opened));

const handler = (status: number) => `export async function GET(request: Request) {
  const name = new URL(request.url).searchParams.get('name');
  if (!name) return Response.json({ error: 'No name' }, { status: ${status} });
  return Response.json({ name });
}
`;

const bothKinds = `import { expect, test } from 'vitest';
import { GET } from './route';
test('called directly, it refuses', async () => {
  const response = await GET(new Request('http://localhost/api/comments'));
  expect(response.status).toBe(400);
});
test('through the server, it refuses', async () => {
  const response = await fetch('/api/comments');
  expect(response.status).toBe(400);
});
`;

test('both kinds of test fail with the response they got and are green when the handler is mended; what they did not take is marked', async () => {
  await page.getByRole('tab', { name: /^Tests/ }).click();
  await page.getByRole('button', { name: 'Write a test of this route' }).click();
  await page.getByRole('button', { name: 'Run all tests' }).click();
  await page.getByText(/^1 passed in/).waitFor({ timeout: SLOW });
  await page.getByRole('button', { name: 'Watch' }).click();
  await replaceText(page, bothKinds);
  await page.getByRole('tab', { name: 'route.ts' }).first().click();
  await replaceText(page, handler(404));
  const looked = page.getByText('The response it looked at: 404 Not Found');
  await looked.first().waitFor({ timeout: SLOW });
  await page.getByText(/^2 failed, 0 passed in/).waitFor({ timeout: SLOW });
  const tests = page.getByRole('list', { name: 'Tests of app/api/comments/route.test.ts' });
  expect((await tests.getByLabel('Difference').allInnerTexts())[0]).toMatch(/- 400\n\+ 404/);
  await looked.first().click();
  await expect.poll(() => tests.locator('details').last().innerText()).toContain('{"error":"No name"}');

  await page.getByRole('button', { name: 'Coverage' }).click();
  await replaceText(page, handler(400));
  await page.getByText(/^2 passed in/).waitFor({ timeout: SLOW });
  const coverage = page.getByRole('region', { name: 'Coverage' });
  const missed = coverage.getByRole('list', { name: 'Not taken in app/api/comments/route.ts' });
  expect(await missed.getByRole('listitem').allInnerTexts()).toEqual(['line 3 never false']);
  expect(await coverage.getByText('2 of 3').count()).toBe(1);
  await page.locator('.branch-missed').waitFor();
  await replaceText(page, `${handler(400)}\n`);
  await expect.poll(() => page.locator('.branch-missed').count()).toBe(0);
  await page.getByRole('button', { name: 'Coverage' }).click();
  await coverage.waitFor({ state: 'detached' });
});
