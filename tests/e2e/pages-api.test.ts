import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { encodeLink } from '@/lib/share/link';
import { launchChromium } from '../browser/chromium';
import { visit } from './open-workbench';
import { response, says, SLOW } from './use-workbench';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});

afterEach(() => page.context().close());

afterAll(() => browser.close());

const USER = `import type { NextApiRequest, NextApiResponse } from 'next';

export default function handler(req: NextApiRequest, res: NextApiResponse<{ greeting: string }>) {
  res.status(200).json({ greeting: \`Hello \${req.method}\` });
}
`;

test('a function of pages/api has its types, stands in the list of routes, and answers from there', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const files = { 'pages/api/users/index.ts': USER };
  page = await visit(context, encodeLink({ version: 1, next: '16', mode: 'development', files }));

  await page.getByRole('tab', { name: /^Problems/ }).click();
  const problems = page.getByRole('tabpanel', { name: /^Problems/ });
  await problems.locator('[aria-busy=false]').waitFor({ timeout: SLOW });
  expect(await problems.getByRole('button').allInnerTexts()).toEqual([]);

  await page.getByRole('tab', { name: /^Routes/ }).click();
  const row = page.getByRole('list', { name: 'Routes' }).getByRole('listitem').filter({ hasText: '/api/users' });
  await row.getByRole('button', { name: /GET/ }).click();
  await page.getByRole('button', { name: /^Send(?! request)/ }).click();
  await says(page, 'Hello GET');
  expect(await response(page).getByText('pages/api/users/index.ts').count()).toBeGreaterThan(0);
});
