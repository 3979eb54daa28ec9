import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { editorText, replaceText } from './open-workbench';
import { shareWorkbench } from './share-workbench';
import { startChromium } from './start-chromium';
import { getRoute, response, says, send, typeAtStart } from './use-workbench';

let page: Page;
shareWorkbench((opened) => (page = opened));

test('table stake 1, a working example at once: Send answers without anything to sign in to', async () => {
  await page.getByRole('button', { name: /^Send(?! request)/ }).click();
  await says(page, '200 OK');
  await response(page).getByText('"Ada"').waitFor();
});

test('table stake 4, file tree: a new route from its path, moved by dragging, the move undone', async () => {
  const tree = page.getByRole('treegrid', { name: 'Files' });
  await page.getByRole('button', { name: 'New route, file or folder' }).click();
  await page.getByRole('menuitem', { name: 'New route' }).click();
  await page.getByRole('textbox', { name: 'Name of the new route' }).fill('/api/users/[id]');
  await page.keyboard.press('Enter');
  await expect.poll(() => editorText(page)).toContain('params: Promise<{ id: string }>');
  expect(await editorText(page)).toMatch(/^import/);
  await page.getByRole('tab', { name: /^Routes/ }).click();
  await page.getByRole('button', { name: 'GET /api/users/[id]: fill the request' }).click();
  expect(await page.getByRole('textbox', { name: 'URL' }).inputValue()).toBe('/api/users/[id]');
  await page.getByRole('tab', { name: 'Files' }).click();
  await tree.getByRole('row', { name: 'comments.ts' }).dragTo(tree.getByRole('row', { name: 'users' }));
  await page.getByText('Moved comments.ts to app/api/users').waitFor();
  await page.getByRole('tab', { name: /^Routes/ }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await tree.getByRole('row', { name: 'lib' }).waitFor();
  await tree.getByRole('row', { name: 'comments.ts' }).click({ button: 'right' });
  await page.getByRole('menu').getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox', { name: 'New name of comments.ts' }).fill('renamed.ts');
  await page.keyboard.press('Enter');
  const renamed = tree.getByRole('row', { name: 'renamed.ts' });
  await renamed.focus();
  await page.keyboard.press('Shift+F10');
  const first = page.getByRole('menuitem', { name: 'Open', exact: true });
  await expect.poll(() => first.evaluate((item) => item === document.activeElement)).toBe(true);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await renamed.waitFor({ state: 'detached' });
  await tree.getByRole('row', { name: 'requests.http' }).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await renamed.waitFor();
  await tree.getByRole('row', { name: 'requests.http' }).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await tree.getByRole('row', { name: 'comments.ts' }).waitFor();
  const tabs = page.getByRole('tablist', { name: 'Open files' }).getByRole('tab');
  await tabs.first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Close the others' }).click();
  await expect.poll(() => tabs.count()).toBe(1);
});

test('table stake 4, file tree: groups, catch-alls and @/ imports', async () => {
  await page.getByRole('button', { name: 'New route, file or folder' }).click();
  await page.getByRole('menuitem', { name: 'New route' }).click();
  await page.getByRole('textbox', { name: 'Name of the new route' }).fill('(shop)/docs/*slug');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '(shop)/docs/[...slug]' }).click();
  await expect.poll(() => editorText(page)).toContain('slug: string[]');
  await replaceText(
    page,
    `import { listComments } from '@/lib/comments';\n${getRoute('return Response.json({ found: listComments().length });')}`,
  );
  await send(page, 'GET', '/docs/a/b');
  await says(page, '"found"');
});

test('table stake 6, autosave and recover: what was typed 600 ms before the browser is killed is there again', async () => {
  const profile = await mkdtemp(path.join(tmpdir(), 'playground-profile-'));
  const first = await startChromium(profile);
  await typeAtStart(first.page, '// typed before the crash');
  await first.page.waitForTimeout(600);
  await first.kill();
  const second = await startChromium(profile);
  await expect.poll(() => editorText(second.page)).toContain('// typed before the crash');
  await second.kill();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('table stake 17, copy link, embed, download: the dialog has all three', async () => {
  await page.getByRole('button', { name: 'Share' }).click();
  expect(await page.getByRole('textbox', { name: 'Link' }).inputValue()).toMatch(/#p1\./);
  await page.getByRole('tab', { name: 'Embed' }).click();
  const snippets = page.getByRole('dialog').getByRole('textbox');
  await expect.poll(() => snippets.first().inputValue()).toContain('/embed');
  await page.getByRole('tab', { name: /^Export/ }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'App (.zip)' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  await page.keyboard.press('Escape');
});

test('table stake 18, example gallery and docs links', async () => {
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('option', { name: /CORS/ }).first().click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: /cors\.ts/ }).click();
  await page.getByText('caches must know').waitFor();
  await page.getByRole('button', { name: 'Help and settings' }).click();
  const docs = page.getByRole('menuitem', { name: /Next\.js docs/ });
  expect(await docs.getAttribute('href')).toMatch(/^https:\/\/nextjs\.org\/docs\//);
});
