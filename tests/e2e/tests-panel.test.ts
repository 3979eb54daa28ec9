import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { replaceText } from './open-workbench';
import { shareWorkbench } from './share-workbench';

let page: Page;
shareWorkbench((shared) => (page = shared));

const failing = `import { describe, expect, it } from 'vitest';
describe('comments', () => {
  it('have an id', () => {
    expect({ id: 1 }).toEqual({ id: 2 });
  });
  it('have a text', () => {});
});
`;

test('a first test is written for the open route and passes; a failing one says its difference and line, and is mended while it is watched', async () => {
  await page.getByRole('tab', { name: /^Tests/ }).click();
  await page.getByRole('button', { name: 'Write a test of this route' }).click();
  await page.getByRole('button', { name: 'Run all tests' }).click();
  await page.getByText(/^1 passed in/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Watch' }).click();
  await replaceText(page, failing);
  await page.getByText(/^1 failed, 1 passed in/).waitFor({ timeout: 60_000 });
  const tests = page.getByRole('list', { name: 'Tests of app/api/comments/route.test.ts' });
  expect(await tests.getByLabel('Difference').innerText()).toMatch(/-\s+"id": 2,\n\+\s+"id": 1,/);
  await tests.getByRole('button', { name: 'app/api/comments/route.test.ts:4' }).press('Enter');
  await replaceText(page, failing.replace('id: 2', 'id: 1'));
  await page.getByText(/^2 passed in/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Run only: comments > have an id' }).press('Enter');
  await page.getByText(/^1 passed/).waitFor({ timeout: 60_000 });
  expect(await tests.getByRole('img', { name: 'passed' }).or(tests.getByLabel('passed')).count()).toBe(2);
});
