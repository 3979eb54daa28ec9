import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { openWorkbench, replaceText } from './open-workbench';
import { getRoute, says, SLOW } from './use-workbench';

/** A site that the project's code fetches from, and who asked it. */
let site: Server;
let url: string;
let seen: IncomingMessage[];
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = createServer((request, response) => {
    seen.push(request);
    const headers = { 'access-control-allow-origin': '*', 'set-cookie': 'their=own; Path=/' };
    response.writeHead(200, headers).end(`rate ${seen.length}`);
  });
  await new Promise<void>((resolve) => site.listen(0, resolve));
  url = `http://localhost:${(site.address() as AddressInfo).port}/rate`;
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  site.close();
});

beforeEach(async () => {
  seen = [];
  page = await openWorkbench(browser);
  await page.context().addCookies([{ name: 'secret', value: 'yes', url }]);
  await replaceText(page, getRoute(`return new Response(await fetch('${url}').then((r) => r.text(), String));`));
});

afterEach(() => page.context().close());

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

async function send(): Promise<void> {
  await page.getByRole('button', { name: /^Send(?! request)/ }).click();
}

test('a refused fetch fails in the handler and nothing is sent', async () => {
  await send();
  await page.getByRole('dialog', { name: /^Fetch from localhost/ }).waitFor({ timeout: SLOW });
  await press('Refuse');
  await says(page, /TypeError: fetch failed/);
  expect(seen).toEqual([]);
});

test('an allowed fetch goes out without cookies, is not asked again, and can be taken back', async () => {
  await send();
  await page.getByRole('dialog', { name: /^Fetch from localhost/ }).waitFor({ timeout: SLOW });
  await press('Allow');
  await says(page, 'rate 1');
  await send();
  await says(page, 'rate 2');
  expect(seen.map(({ headers }) => headers.cookie)).toEqual([undefined, undefined]);
  expect(seen.map(({ headers }) => headers.referer)).toEqual([undefined, undefined]);
  await press('Help and settings');
  await page.getByRole('menuitem', { name: /^Settings/ }).click();
  await page.getByRole('region', { name: 'Fetches to other origins' }).getByText(new URL(url).origin).waitFor();
  await press('Take back');
  await page.keyboard.press('Escape');
  await send();
  await page.getByRole('dialog', { name: /^Fetch from localhost/ }).waitFor({ timeout: SLOW });
  expect(seen).toHaveLength(2);
});
