import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { editorIsReady } from './open-workbench';
import { shareWorkbench } from './share-workbench';
import { response, SLOW } from './use-workbench';

let page: Page;
shareWorkbench((opened) => (page = opened));

/** What the gallery's receivers of each sender are asked with; `hasTime`: whether an old delivery can be told. */
const SENDERS = [
  { slug: 'github', sender: 'GitHub', secret: 'demo-secret', hasTime: false, refused: 401 },
  { slug: 'stripe', sender: 'Stripe', secret: 'whsec_demo', hasTime: true, refused: 400 },
  {
    slug: 'standard',
    sender: 'Standard Webhooks',
    secret: 'whsec_YSBrZXkgb2YgdGhlIHJlY2VpdmVyIGFsb25l',
    hasTime: true,
    refused: 401,
  },
  { slug: 'slack', sender: 'Slack', secret: 'demo-secret', hasTime: true, refused: 401 },
  { slug: 'shopify', sender: 'Shopify', secret: 'demo-secret', hasTime: false, refused: 401 },
  { slug: 'twilio', sender: 'Twilio', secret: 'demo-token', hasTime: false, refused: 401 },
];

test.each(SENDERS)('the receiver of $sender takes what is signed, and refuses what is spoilt', async (sent) => {
  const { slug, sender, secret, hasTime, refused } = sent;
  await page.goto(new URL(`/examples/webhook-${slug}`, page.url()).href);
  await editorIsReady(page);
  await page.getByRole('textbox', { name: 'URL' }).fill(`/api/webhooks/${slug}`);
  await page.getByRole('region', { name: 'Request' }).getByRole('tab', { name: 'Auth' }).click();
  await page.getByRole('combobox', { name: 'Signature' }).selectOption(sender);
  await page.getByLabel('Secret').fill(secret);
  const answered = async (name: string | RegExp, status: number) => {
    await page.getByRole('button', { name }).click();
    await expect.poll(() => statusOf(), { timeout: SLOW, message: `${sender}: ${String(name)}` }).toBe(status);
  };
  const taken = slug === 'github' ? 202 : 200;
  const send = /^Send(?! request)/;
  await answered(send, taken);
  await answered('with a wrong secret', refused);
  await answered(send, taken);
  await answered('with a changed body', refused);
  if (!hasTime) return;
  await answered(send, taken);
  await answered('an hour old', refused);
});

/** Of the answer on the screen; 0 while there is none. */
async function statusOf(): Promise<number> {
  return Number.parseInt((await response(page).innerText()).match(/\b[1-5]\d\d [A-Z]/)?.[0] ?? '0', 10);
}
