import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { editorIsReady, editorText, isKept, openWorkbench, replaceText, visit } from './open-workbench';
import { SLOW } from './use-workbench';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

async function limitStorage(session: CDPSession, page: Page, quotaSize?: number): Promise<void> {
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize === undefined ? {} : { quotaSize }) });
}

test('with the storage full a message stays, the text stays in the editor, and the project can be saved as a file', async () => {
  const page = await openWorkbench(browser);
  const session = await page.context().newCDPSession(page);
  await limitStorage(session, page, 1);
  await replaceText(page, `export const filled = '${'x'.repeat(200_000)}';\n`);
  const alert = page.getByRole('alert').filter({ hasText: 'storage is full' });
  await alert.waitFor({ timeout: SLOW });
  await expect.poll(() => editorText(page)).toContain('filled');
  const download = page.waitForEvent('download');
  await alert.getByRole('button', { name: 'Save as .zip' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  await limitStorage(session, page);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await alert.waitFor({ state: 'detached' });
  await isKept(page, 'export const filled');
  await page.context().close();
});

test('a second tab on the same project shows what the first one changes, and the other way round', async () => {
  const page = await openWorkbench(browser);
  await replaceText(page, 'export const from = 1;\n');
  await isKept(page, 'export const from = 1;');
  const other = await visit(page.context());
  await expect.poll(() => editorText(other)).toContain('from = 1');
  await replaceText(other, 'export const from = 2;\n');
  await expect.poll(() => editorText(page)).toContain('from = 2');
  await page.bringToFront();
  await replaceText(page, 'export const from = 3;\n');
  await expect.poll(() => editorText(other)).toContain('from = 3');
  await page.context().close();
});

test('two tabs that change the same version at the same time keep both', async () => {
  const page = await openWorkbench(browser);
  await replaceText(page, 'export const version = 0;\n');
  await isKept(page, 'export const version = 0;');
  const other = await visit(page.context());
  // As if the browser had put the first tab to sleep: it hears of nothing.
  await other.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => {};
  });
  await replaceText(other, 'export const version = 2;\n');
  await isKept(other, 'export const version = 2;');
  await page.bringToFront();
  await replaceText(page, 'export const version = 1;\n');
  await page.getByRole('alert').filter({ hasText: 'changed in two tabs' }).waitFor({ timeout: SLOW });
  expect(await editorText(page)).toContain('version = 1');
  await isKept(page, 'export const version = 1;');
  await isKept(page, 'export const version = 2;');
  await page.getByRole('button', { name: 'Open the other version' }).click();
  await expect.poll(() => editorText(page)).toContain('version = 2');
  await page.context().close();
});

test('a stored project that cannot be read is named, its data can be saved, and the others open', async () => {
  const page = await openWorkbench(browser);
  await replaceText(page, 'export const whole = 1;\n');
  await isKept(page, 'export const whole = 1;');
  await page.evaluate(breakOpenProject);
  await page.reload();
  await editorIsReady(page);
  await page
    .getByRole('status')
    .getByText(/Failed to read the project/)
    .waitFor();
  await replaceText(page, 'export const next = 2;\n');
  await isKept(page, 'export const next = 2;');
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('searchbox', { name: 'Search commands' }).fill('Your projects');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Your projects' });
  await dialog.getByText(/Failed to read the project/).waitFor();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the data of the unreadable project' }).click();
  const saved = await (await download).createReadStream();
  expect((await saved.toArray()).join('')).toContain('export const whole = 1;');
  await page.context().close();
});

/** Runs in the page. Makes the only project one that no playground can read. */
async function breakOpenProject(): Promise<void> {
  const settle = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('refused'));
    });
  const database = await settle(indexedDB.open('route-playground-projects'));
  const store = database.transaction('projects', 'readwrite').objectStore('projects');
  const [id] = await settle(store.getAllKeys());
  const kept = await settle(store.get(id!) as IDBRequest<{ work: { project: { files: unknown } } }>);
  kept.work.project.files = [JSON.stringify(kept.work.project.files)];
  await settle(store.put(kept, id));
  database.close();
}
