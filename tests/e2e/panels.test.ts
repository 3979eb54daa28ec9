import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Panel } from '@/components/context/panel';
import { panels } from '@/components/workbench/panels';
import { editorIsReady, openWorkbench } from './open-workbench';
import { shareWorkbench } from './share-workbench';
import { says, send, SLOW } from './use-workbench';

let page: Page;
shareWorkbench((opened) => (page = opened));

const all: readonly Panel[] = panels;
const startingWith = (label: string) => new RegExp(`^${label}`);

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('searchbox', { name: 'Search commands' }).fill(name);
  await page.keyboard.press('Enter');
}

test('the focus is in a dialog from its first moment on, and goes back to where it was', async () => {
  const help = page.getByRole('button', { name: 'Examples' });
  await help.focus();
  await page.keyboard.press('Enter');
  const search = page.getByRole('dialog', { name: 'Examples' }).getByRole('searchbox');
  await expect.poll(() => search.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => help.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('every tab of panels.ts is on the page and shows what it has', async () => {
  await send(page, 'GET', '/api/comments');
  await says(page, '200 OK');
  for (const panel of all.filter(({ place }) => place === 'drawer' || place === 'response')) {
    const pane = panel.place === 'drawer' ? page.locator('#pane-console') : page.locator('#pane-response');
    await pane.getByRole('tab', { name: startingWith(panel.label) }).click();
    const content = pane.getByRole('tabpanel', { name: startingWith(panel.label) });
    await expect.poll(() => content.innerText()).not.toMatch(/^(Loading…)?$/);
  }
});

test('every command of panels.ts is in the palette and opens what it names', async () => {
  // An example has what other projects have, and its changes besides.
  await page.goto(new URL('/examples/json-body', page.url()).href);
  await editorIsReady(page);
  for (const { label, command: name, place } of all) {
    if (name === undefined) continue;
    await command(page, name);
    if (place === 'dialog') {
      await page.getByRole('dialog', { name: label }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    } else
      await page
        .getByRole('tab', { name: startingWith(label), selected: true })
        .first()
        .waitFor();
  }
});

test('every pane of panels.ts has a tab on a phone, and stands there alone', async () => {
  const phone = await openWorkbench(page.context().browser()!, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const panes = all.filter(({ place }) => place === 'left' || place === 'middle' || place === 'right');
  for (const { id, label } of panes) {
    await phone.getByRole('navigation', { name: 'Panes' }).getByRole('button', { name: label }).tap();
    const seen = async () => {
      const visible = await Promise.all(panes.map((pane) => phone.locator(`#pane-${pane.id}`).isVisible()));
      return panes.filter((_, index) => visible[index]).map((pane) => pane.id);
    };
    await expect.poll(seen).toEqual([id]);
  }
  await phone.context().close();
});

test('a dialog whose code does not arrive says so, and comes when it is asked for again', async () => {
  const context = await page
    .context()
    .browser()!
    .newContext({ viewport: { width: 1440, height: 900 } });
  const opened = await context.newPage();
  let refused = 0;
  await opened.route('**/_next/static/chunks/**', async (route) => {
    const response = await route.fetch();
    const isDialog = (await response.text()).includes('What a browser cannot do as a server does');
    if (isDialog) refused++;
    await (isDialog ? route.abort() : route.fulfill({ response }));
  });
  await opened.goto(page.url());
  await editorIsReady(opened);
  await command(opened, 'Differences');
  const dialog = opened.getByRole('dialog', { name: 'Differences from a real server' });
  await dialog.getByText('Failed to load').waitFor({ timeout: SLOW });
  expect(refused).toBeGreaterThan(0);
  await opened.unroute('**/_next/static/chunks/**');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await dialog.getByText('runs Next.js’ own code').waitFor({ timeout: SLOW });
  await context.close();
});
