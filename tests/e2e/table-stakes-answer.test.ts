import type { Page } from 'playwright-core';
import { version } from 'esbuild-wasm/package.json';
import { expect, test } from 'vitest';
import { replaceText } from './open-workbench';
import { shareWorkbench } from './share-workbench';
import { getRoute, response, says, SLOW } from './use-workbench';

let page: Page;
shareWorkbench((opened) => (page = opened));

test('table stake 2, completion: what next/headers exports is offered', async () => {
  await replaceText(page, "import {  } from 'next/headers';\n");
  await page.keyboard.press('ControlOrMeta+Home');
  for (let step = 0; step < 'import { '.length; step++) await page.keyboard.press('ArrowRight');
  const offered = page.locator('.suggest-widget.visible');
  // The types arrive a moment after the editor.
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+Space');
        await page.waitForTimeout(500);
        return offered.innerText().catch(() => '');
      },
      { timeout: 90_000 },
    )
    .toMatch(/cookies[\s\S]*draftMode[\s\S]*headers/);
});

test('table stake 11, status with phrase, time and size', async () => {
  await replaceText(page, getRoute("return new Response('12345', { status: 201 });"));
  await page.keyboard.press('Control+Enter');
  await says(page, '201 Created');
  await says(page, /^\d+(\.\d+)? m?s · 5 B$/);
  await response(page).getByRole('button', { name: '201 Created' }).hover();
  await page.getByRole('tooltip', { name: /something was made/ }).waitFor();
});

test('table stake 12, headers: values keep their case and repeated headers stand apart', async () => {
  const headers = "[['x-case', 'MiXed'], ['Set-Cookie', 'a=1'], ['Set-Cookie', 'b=2']]";
  await replaceText(page, getRoute(`return new Response(null, { headers: ${headers} });`));
  await page.keyboard.press('Control+Enter');
  await says(page, '200 OK');
  await response(page)
    .getByRole('tab', { name: /^Headers/ })
    .click();
  for (const value of ['MiXed', 'a=1', 'b=2']) await response(page).getByText(value, { exact: true }).first().waitFor();
  await response(page).getByRole('tab', { name: 'Body' }).click();
});

test('table stake 20, offline after the first load: an edit is compiled and answered', async () => {
  await page.keyboard.press('Control+Enter');
  await says(page, '200 OK');
  // the first answer does not wait for the compiler, which is still on its way
  await expect.poll(() => page.evaluate(isCached, `/generated/esbuild-${version}.wasm`), { timeout: SLOW }).toBe(true);
  await page.context().setOffline(true);
  await replaceText(page, getRoute("return new Response('without a network');"));
  await page.keyboard.press('Control+Enter');
  await says(page, 'without a network');
});

/** Runs in the page. @returns whether the browser has the file, without asking the network */
async function isCached(url: string): Promise<boolean> {
  const options = { cache: 'only-if-cached', mode: 'same-origin' } as const;
  return fetch(url, options).then(
    ({ ok }) => ok,
    () => false,
  );
}
