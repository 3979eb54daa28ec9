import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { replaceText } from './open-workbench';
import { shareWorkbench } from './share-workbench';
import { says } from './use-workbench';

let page: Page;
shareWorkbench((shared) => (page = shared));

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
