import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';

/** Opens the workbench as a new visitor and waits until the editor shows the open file. */
export async function openWorkbench(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  return visit(context);
}

/** Opens the workbench in a browser that has been here before. */
export async function visit(context: BrowserContext, hash = ''): Promise<Page> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(`${inject('playgroundUrl')}/${hash}`);
  await editorIsReady(page);
  return page;
}

export async function editorIsReady(page: Page): Promise<void> {
  await page.locator('.monaco-editor .view-line').first().waitFor({ state: 'attached', timeout: 60_000 });
}

/** Puts the caret into the editor. (The lines are as wide as the longest: their middle may be in the next pane.) */
export async function clickCode(view: Page | FrameLocator): Promise<void> {
  await view.locator('.monaco-editor .editor-scrollable').click();
}

/** Replaces the text of the open file: select all, paste. (Typing would close brackets and indent by itself.) */
export async function replaceText(page: Page, text: string): Promise<void> {
  await clickCode(page);
  await page.keyboard.press('ControlOrMeta+a');
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+v');
}

export async function editorText(page: Page): Promise<string> {
  const lines = await page.locator('.monaco-editor .view-line').allInnerTexts();
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

/** Waits until this browser has kept something that says it. */
export async function isKept(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.evaluate(readDatabases), { timeout: 30_000 }).toContain(text);
}

/** Runs in the page. @returns all records of all its databases as JSON, of bytes how many */
export async function readDatabases(): Promise<string> {
  const settle = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('refused'));
    });
  const records: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await settle(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      records.push(await settle(database.transaction(store).objectStore(store).getAll()));
    }
    database.close();
  }
  return JSON.stringify(records, (_, value: unknown) => (value instanceof Uint8Array ? value.byteLength : value));
}
