import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { clickCode, editorText, replaceText } from './open-workbench';
import { shareWorkbench } from './share-workbench';
import { says, SLOW } from './use-workbench';

let page: Page;
shareWorkbench((shared) => (page = shared));

const snapshotTest = `import { expect, test } from 'vitest';

test('has a text', async () => {
  expect({ text: 'Hello' }).toMatchInlineSnapshot();
});
test('fails on some release', async () => {
  const { after } = await import('next/server');
  expect(after).toBeTypeOf('function');
});
`;

const receiver = `import { createHmac } from 'node:crypto';

const taken = new Set<string>();

export async function POST(request: Request) {
  const signature = request.headers.get('x-slack-signature') ?? '';
  const time = request.headers.get('x-slack-request-timestamp') ?? '';
  const expected = createHmac('sha256', 'very-secret').update(\`v0:\${time}:\${await request.text()}\`).digest('hex');
  if (signature !== 'v0=' + expected) return new Response('forged', { status: 401 });
  if (Date.now() / 1000 - Number(time) > 300) return new Response('too old', { status: 401 });
  if (taken.has(signature)) return new Response('taken before', { status: 409 });
  taken.add(signature);
  return new Response('welcome');
}
`;

test('a response becomes a test, which has its mark, its snapshot and what it comes to on every release', async () => {
  await page.getByRole('button', { name: /^Send(?! request)/ }).click();
  await page.getByRole('button', { name: 'Save as test…' }).click({ timeout: SLOW });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: 'Status 200' }).waitFor();
  await dialog.getByRole('button', { name: 'Save and run' }).click();
  await page.getByText(/^1 passed in/).waitFor({ timeout: SLOW });
  expect(await editorText(page)).toContain('expect(response.status).toBe(200);');
  await page.locator('.test-passed').waitFor();

  await replaceText(page, snapshotTest);
  await page.locator('.test-new').first().click();
  await expect.poll(() => editorText(page), { timeout: SLOW }).toContain('"text": "Hello",');
  await clickCode(page);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => editorText(page)).toContain('toMatchInlineSnapshot();');

  await page.getByRole('button', { name: /^Which tests fail/ }).click();
  const table = page.getByRole('region', { name: 'Tests by release' });
  await table.getByText('1 test fails on a release').waitFor({ timeout: 3 * SLOW });
  expect(await table.getByRole('cell').allInnerTexts()).toEqual([
    'app/api/comments/route.test.ts fails on some release',
    ...['failed', 'passed', 'passed'],
  ]);
});

test('a webhook is signed as Slack signs it, and spoilt by one press each', async () => {
  await page.getByRole('tab', { name: 'route.ts' }).first().click();
  await replaceText(page, receiver);
  await page.getByRole('combobox', { name: 'Method' }).fill('POST');
  await page.getByRole('textbox', { name: 'URL' }).fill('/api/comments');
  await page.getByRole('tab', { name: 'Auth' }).click();
  await page.getByRole('combobox', { name: 'Signature' }).selectOption('Slack');
  await page.getByLabel('Secret').fill('very-secret');
  await page.getByRole('button', { name: /^Send(?! request)/ }).click();
  await says(page, 'welcome');
  await page.getByRole('button', { name: 'once more, unchanged' }).click();
  await says(page, 'taken before');
  await page.getByRole('button', { name: 'with a wrong secret' }).click();
  await says(page, 'forged');
  await page.getByRole('button', { name: 'an hour old' }).click();
  await says(page, 'too old');
  await page.getByRole('button', { name: 'with a changed body' }).click();
  await says(page, 'forged');
});
