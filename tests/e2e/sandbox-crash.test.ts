import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchWithPuppeteer } from '../browser/puppeteer';
import { SLOW } from './use-workbench';

let browser: Browser;

beforeAll(async () => {
  browser = await launchWithPuppeteer();
});

afterAll(() => browser.close());

test('a crash of the sandbox’s process is said, leaves the text alone, and the request after is answered', async () => {
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(inject('playgroundUrl'));
  await page.waitForSelector('.monaco-editor .view-line', { timeout: SLOW });
  await send(page);
  await says(page, '200 OK');
  await page.click('.monaco-editor .editor-scrollable');
  await page.keyboard.down('Control');
  await page.keyboard.press('Home');
  await page.keyboard.up('Control');
  await page.keyboard.type('/* typed before the crash */');
  await crashSandbox();
  await send(page);
  await says(page, 'The server crashed and was restarted');
  await send(page);
  await says(page, '200 OK');
  const text = await page.$eval('.monaco-editor .view-lines', (lines) => lines.textContent);
  expect(text.replaceAll('\u00a0', ' ')).toContain('/* typed before the crash */');
  await page.close();
});

async function send(page: Page): Promise<void> {
  await page.locator('::-p-aria([name="URL"][role="textbox"])').fill(`/api/comments?at=${Date.now()}`);
  await page.keyboard.press('Enter');
}

async function says(page: Page, text: string): Promise<void> {
  const answer = () => page.$eval('section[aria-label=Response]', (section) => section.textContent);
  await expect.poll(answer, { timeout: SLOW }).toContain(text);
}

async function crashSandbox(): Promise<void> {
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const { targetId } = targetInfos.find(({ type }) => type === 'iframe')!;
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: true });
  const sandbox = session.connection()!.session(sessionId)!;
  const crashed = new Promise<void>((resolve) => {
    sandbox.once('Inspector.targetCrashed', () => resolve());
  });
  await sandbox.send('Inspector.enable');
  // A process that has crashed does not answer.
  void sandbox.send('Page.crash').catch(() => {});
  await crashed;
}
