import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { encodeLink } from '@/lib/share/link';
import { launchChromium } from '../browser/chromium';
import { findViolationsInBothThemes } from './check-accessibility';
import { editorIsReady, openWorkbench, replaceText } from './open-workbench';
import { getRoute, response, says, send, SLOW } from './use-workbench';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

const ROUTE = getRoute(`console.log('seen', { a: [1] }); console.warn('careful'); console.error(new Error('bad'));
  const kind = new URL(request.url).searchParams.get('as');
  if (kind === 'events') return new Response('event: tick\\\\ndata: {"a":1}\\\\n\\\\n'.replaceAll('\\\\n', '\\n'), { headers: { 'content-type': 'text/event-stream' } });
  if (kind === 'html') return new Response('<h1>Hi</h1>', { headers: { 'content-type': 'text/html' } });
  if (kind === 'bytes') return new Response(new Uint8Array([0, 1, 2]));
  if (kind === 'redirect') return Response.redirect('http://localhost:3000/api/comments', 307);
  if (kind === 'error') throw new Error('on purpose');
  return Response.json({ list: [1, { a: null }] }, { headers: { 'set-cookie': 'a=1; HttpOnly' } });`).replace(
  'GET()',
  'GET(request: Request)',
);

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('searchbox', { name: 'Search commands' }).fill(name);
  await page.keyboard.press('Enter');
}

describe('axe finds nothing in either theme', () => {
  let page: Page;
  const isClean = async (view: string, part?: string) =>
    expect(await findViolationsInBothThemes(page, part), view).toEqual([]);

  beforeAll(async () => {
    page = await openWorkbench(browser, { colorScheme: 'light', reducedMotion: 'reduce' });
  });

  afterAll(() => page.context().close());

  test('at first, and in every view of a response', { timeout: 400_000 }, async () => {
    await isClean('first load');
    await replaceText(page, ROUTE);
    await send(page, 'GET', '/api/comments');
    await says(page, '200 OK');
    for (const name of ['Tree', 'Pretty', 'Text', 'Hex']) {
      await response(page).getByRole('radio', { name, exact: true }).click();
      await isClean(name, '#pane-response');
    }
    await response(page).getByRole('radio', { name: 'Tree' }).click();
    await response(page).getByRole('button', { name: 'Find in the body' }).click();
    await page.keyboard.type('a');
    await isClean('found in the body', '#pane-response');
    for (const name of [/^Headers/, /^Cookies/, /^Timeline/, 'Raw', 'Body']) {
      await response(page).getByRole('tab', { name }).click();
      await isClean(String(name), '#pane-response');
    }
    for (const [as, text] of [
      ['events', '{"a":1}'],
      ['html', '<h1>'],
      ['bytes', /00 01 02/],
      ['redirect', '307 Temporary Redirect'],
      ['error', '500 Internal Server Error'],
    ] as const) {
      await send(page, 'GET', `/api/comments?as=${as}`);
      await says(page, text);
      await isClean(as, '#pane-response');
    }
  });

  test('in the console and the problems', async () => {
    await page.getByRole('log').getByText('careful').first().waitFor({ timeout: SLOW });
    await isClean('console', '#pane-console');
    await replaceText(page, 'export const a: number = "b";');
    await page.getByRole('tab', { name: /^Problems/ }).click();
    await page.getByRole('button', { name: /not assignable/ }).waitFor({ timeout: SLOW });
    await isClean('problems', '#pane-console');
  });

  test('in every dialog, the palette and a split editor', async () => {
    await command(page, 'Split the editor');
    await isClean('split editor');
    await page.keyboard.press('ControlOrMeta+k');
    await isClean('palette');
    await page.keyboard.press('Escape');
    for (const name of ['Settings', 'Keyboard shortcuts', 'History', 'Differences', 'Share', 'Your projects']) {
      await command(page, name);
      await page.getByRole('dialog').waitFor();
      await isClean(name, '[role=dialog]');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: 'Examples' }).click();
    await page.getByRole('dialog').getByRole('searchbox').waitFor();
    await isClean('examples', '[role=dialog]');
  });

  test('in every part of a request, and in the explorer’s menu and routes', async () => {
    await page.keyboard.press('Escape');
    const request = page.getByRole('region', { name: 'Request', exact: true });
    const choices = request.getByRole('tabpanel').getByRole('radio');
    for (const tab of await request.getByRole('tab').all()) {
      await tab.click();
      await isClean(`request: ${await tab.innerText()}`, '#pane-request');
      const names = await choices.evaluateAll((radios) => radios.map((radio) => radio.parentElement?.textContent));
      for (const [index, name] of names.entries()) {
        await choices.nth(index).click({ force: true });
        await isClean(`request: ${name}`, '#pane-request');
      }
    }
    await page.getByRole('button', { name: /^New route/ }).click();
    await page.getByRole('menu').waitFor();
    await isClean('new menu');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: /^Routes/ }).click();
    await isClean('routes', '#pane-files');
  });

  test('in what a link shows, in embeds, and where there is no page', async () => {
    const link = encodeLink({ version: 1, next: '16', mode: 'development', files: { 'app/a/route.ts': ROUTE } });
    for (const path of [`/${link}`, `/embed${link}`, `/embed?view=response${link}`, '/nothing', '/#p1broken']) {
      const opened = await page.context().newPage();
      await opened.goto(inject('playgroundUrl') + path);
      await opened.getByRole('heading', { level: 1 }).waitFor();
      if (/^\/(embed)?#/.test(path)) await editorIsReady(opened);
      // the last it draws may still be on its way
      await expect.poll(() => findViolationsInBothThemes(opened), { message: path, timeout: SLOW }).toEqual([]);
      await opened.close();
    }
  });

  test('in every pane of a phone', async () => {
    const phone = await openWorkbench(browser, {
      colorScheme: 'light',
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      reducedMotion: 'reduce',
    });
    const panes = phone.getByRole('navigation', { name: 'Panes' });
    for (const name of ['Files', 'Code', 'Request', 'Response', 'Console']) {
      await panes.getByRole('button', { name }).tap();
      expect(await findViolationsInBothThemes(phone), name).toEqual([]);
    }
    await phone.context().close();
  });
});

test('loading and sending say nothing in the browser’s console, ask no other origin, and move nothing', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'allow' });
  const page = await context.newPage();
  const said: string[] = [];
  const asked = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const start = await openWorkbench(browser);
  const url = start.url();
  await start.context().close();
  await page.goto(url);
  await editorIsReady(page);
  await page.waitForTimeout(1500);
  const shifted = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
  expect(shifted.reduce((a, b) => a + b, 0)).toBeLessThan(0.01);
  await page.getByRole('button', { name: /^Send(?! request)/ }).click();
  await says(page, '200 OK');
  await page.waitForTimeout(1000);
  expect(said).toEqual([]);
  expect([...asked].filter((origin) => origin !== new URL(url).origin && origin !== 'null')).toEqual([]);
  await context.close();
});

test('the list of shortcuts and the palette have what the editor, the console and the dialogs do', async () => {
  const page = await openWorkbench(browser);
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByText('Format the document').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  const commands = await page.getByRole('menu', { name: 'Commands' }).getByRole('menuitem').allInnerTexts();
  for (const name of [
    'Send the request',
    'Format the document',
    'Split the editor',
    'Clear the console',
    'Settings',
    'History',
  ])
    expect(commands.some((text) => text.startsWith(name))).toBe(true);
  await page.context().close();
});

test('with forced colours, what is chosen and where buttons end is still seen', async () => {
  const page = await openWorkbench(browser, { forcedColors: 'active', colorScheme: 'dark' });
  const style = (role: 'tab' | 'radio' | 'button', name: string | RegExp, property: string) =>
    page
      .getByRole(role, { name })
      .first()
      .evaluate((element, key) => getComputedStyle(element).getPropertyValue(key), property);
  expect(await style('tab', 'Files', 'border-bottom-color')).not.toBe(
    await style('tab', /^Routes/, 'border-bottom-color'),
  );
  for (const [chosen, other] of [
    ['16', '15'],
    ['next dev', 'next start'],
  ] as const)
    expect(await style('radio', chosen, 'background-color')).not.toBe(await style('radio', other, 'background-color'));
  for (const name of [/^Send/, 'Share']) expect(await style('button', name, 'outline-style')).toBe('solid');
  const rows = page.getByRole('treegrid', { name: 'Files' }).getByText('route.ts');
  const backgrounds = await rows.evaluateAll((names) =>
    names.map((name) => getComputedStyle(name.parentElement ?? name).backgroundColor),
  );
  expect(new Set(backgrounds).size).toBe(2);
  await page.context().close();
});
