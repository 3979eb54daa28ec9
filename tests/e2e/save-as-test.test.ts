import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { editorText, replaceText } from './open-workbench';
import { shareWorkbench } from './share-workbench';
import { says, send, SLOW } from './use-workbench';

let page: Page;
shareWorkbench((opened) => (page = opened));

test('a saved test does not say what proves who sends, unless the visitor wants it to', async () => {
  await replaceText(
    page,
    `export const GET = (request: Request) => new Response(null, { status: request.headers.has('authorization') ? 204 : 401 });\n`,
  );
  await page.getByRole('region', { name: 'Request' }).getByRole('tab', { name: 'Auth' }).click();
  await page.getByRole('radio', { name: 'Bearer' }).click();
  await page.getByRole('textbox', { name: 'Token' }).fill('very-secret-token');
  await send(page, 'GET', '/api/comments');
  await says(page, '204 No Content');
  const save = async (isTold: boolean) => {
    await page.getByRole('button', { name: 'Save as test…' }).click();
    const dialog = page.getByRole('dialog');
    const choice = dialog.getByRole('checkbox', { name: 'Write what Authorization says into the file' });
    expect(await choice.isChecked()).toBe(false);
    if (isTold) await choice.check();
    await dialog.getByRole('button', { name: 'Save and run' }).click();
    await dialog.waitFor({ state: 'detached' });
  };
  await save(false);
  await expect.poll(() => editorText(page), { timeout: SLOW }).toContain("process.env.TEST_AUTHORIZATION ?? ''");
  expect(await editorText(page)).not.toContain('very-secret-token');
  await save(true);
  await expect.poll(() => editorText(page), { timeout: SLOW }).toContain('Bearer very-secret-token');
});
