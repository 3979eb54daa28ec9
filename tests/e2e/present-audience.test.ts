import type { Browser, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { findViolationsInBothThemes } from './check-accessibility';
import { editorIsReady, editorText, replaceText, visit } from './open-workbench';
import { answers, audienceAddress, command, present } from './present-show';
import { shareWorkbench } from './share-workbench';
import { SLOW } from './use-workbench';

let page: Page;
shareWorkbench((opened) => (page = opened), { viewport: { width: 1024, height: 768 }, colorScheme: 'light' });

const COUNT = `let count = 0;
export async function GET() {
  count += 1;
  return Response.json({ count }, { headers: { 'set-cookie': 'visits=' + count } });
}
`;
/** A device of its own, as large as a phone. */
async function openPhone(): Promise<Page> {
  const browser = page.context().browser() as Browser;
  const phone = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    colorScheme: 'light',
  });
  return phone.newPage();
}

test('an audience follows on its own devices, tries what is shown and comes back; neither side loses anything', async () => {
  await replaceText(page, COUNT);
  await present(page);
  const address = await audienceAddress(page);

  const reader = await openPhone();
  await reader.goto(address);
  await expect.poll(() => reader.locator('main').innerText(), { timeout: SLOW }).toContain('let count = 0');
  await page.keyboard.press('s');
  await answers(reader, /200 OK[^]*"count": 1/);
  expect(await findViolationsInBothThemes(reader)).toEqual([]);

  await page.keyboard.press('e');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('// said on the stage ');
  await expect.poll(() => reader.locator('main').innerText()).toContain('// said on the stage');

  // she leaves with what is shown, and comes back to what is shown then
  await reader.getByRole('button', { name: /^Try it yourself/ }).click();
  await editorIsReady(reader);
  expect(await editorText(reader)).toContain('// said on the stage');
  await page.keyboard.type('meanwhile ');
  await reader.goBack();
  await expect.poll(() => reader.locator('main').innerText(), { timeout: SLOW }).toContain('stage meanwhile');

  // the speaker's window dies, and goes on for the same audience
  await page.reload();
  await editorIsReady(page);
  await present(page);
  await expect.poll(() => reader.locator('main').innerText(), { timeout: SLOW }).not.toContain('meanwhile');
  await page.getByText('The audience follows').waitFor({ timeout: SLOW });
  // what was written is still there to be kept
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keep as scenes' }).press('Enter');
  await command(page, 'Scenes…');
  const scenes = page.getByRole('dialog', { name: 'Scenes' });
  await expect
    .poll(() =>
      scenes
        .getByRole('textbox', { name: /^Title of/ })
        .last()
        .inputValue(),
    )
    .toMatch(/\(live\)$/);
  await page.keyboard.press('Escape');
  await reader.getByText('The show is over.').waitFor();
  await reader.context().close();
});

test('a phone is the remote: notes and time are on it, its buttons and keys move the show, and nobody else’s device gets it', async () => {
  await replaceText(page, COUNT);
  for (const note of ['Say why', 'Say how']) {
    await command(page, 'Add scene');
    await command(page, 'Scenes…');
    const scenes = page.getByRole('dialog', { name: 'Scenes' });
    await scenes
      .getByRole('textbox', { name: /^Note of/ })
      .last()
      .fill(note);
    await page.keyboard.press('Escape');
  }
  const { first, count } = await scenesOf(page);
  await present(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('m');
  const card = page.getByRole('complementary', { name: 'Link for a phone' });
  const link = await card.getByRole('textbox').inputValue();
  expect(await findViolationsInBothThemes(page)).toEqual([]);

  const phone = await openPhone();
  await phone.goto(link);
  await phone.getByRole('heading', { name: `1/${count} ${first}` }).waitFor({ timeout: SLOW });
  await page.getByText('A phone is the remote').waitFor({ timeout: SLOW });
  await card.waitFor({ state: 'detached' });
  // its secret is used, and not in the address any more
  expect(new URL(phone.url()).hash).toBe('');
  expect(await findViolationsInBothThemes(phone)).toEqual([]);

  for (let at = 1; at < count; at += 1) {
    await phone.getByRole('button', { name: 'Next scene' }).tap();
    await phone.getByRole('heading', { name: `${at + 1}/${count}` }).waitFor();
  }
  await expect.poll(() => page.getByRole('combobox', { name: 'Scene' }).inputValue()).toBe(String(count - 1));
  await phone.getByText('Say how').waitFor();
  await phone.getByText('Next: the end').waitFor();
  await expect.poll(() => phone.getByRole('timer').innerText()).not.toBe('0:00');

  await page.keyboard.press('e');
  await page.keyboard.type('// said on the stage ');
  await phone.getByRole('button', { name: 'Bring the scene back' }).press('Enter');
  await expect.poll(() => editorText(page)).not.toContain('// said');
  await phone.keyboard.press('PageUp');
  await phone.getByText('Say why').waitFor();
  // it is loaded again: still the remote
  await phone.reload();
  await phone.getByText('Say why').waitFor();
  await phone.keyboard.press('ArrowRight');
  await phone.getByText('Say how').waitFor();

  // the same link elsewhere, and one that was not copied whole
  const other = await openPhone();
  await other.goto(link);
  await other.getByText('Failed to open the remote: The link was used.').waitFor();
  await other.goto('about:blank');
  await other.goto(link.slice(0, -20));
  await other.getByText(/Failed to open the remote: it is not whole|The link was used/).waitFor();
  await other.goto('about:blank');
  await other.goto(`${inject('playgroundUrl')}/remote`);
  await other.getByText('Failed to open the remote: it is not whole. Scan the code on the stage again.').waitFor();
  expect(await findViolationsInBothThemes(other)).toEqual([]);
  await other.context().close();

  // a press that the network loses is said, further ones are not taken, and it goes on when the network is back
  await phone.context().setOffline(true);
  await phone.keyboard.press('ArrowLeft');
  await phone.getByText('The connection is lost. Trying again…').waitFor({ timeout: SLOW });
  expect(await phone.getByRole('button', { name: 'Next scene' }).isDisabled()).toBe(true);
  await phone.context().setOffline(false);
  await expect.poll(() => phone.getByRole('button', { name: 'Next scene' }).isEnabled(), { timeout: SLOW }).toBe(true);

  await leave();
  await phone.getByText('This is no remote any more').waitFor();
  await phone.context().close();
});

test('of two windows that present the same project, the one that was there last tells the audience, and the other says so', async () => {
  await replaceText(page, COUNT);
  await present(page);
  const address = await audienceAddress(page);
  const reader = await openPhone();
  await reader.goto(address);
  await expect.poll(() => reader.locator('main').innerText(), { timeout: SLOW }).toContain('let count = 0');

  const second = await visit(page.context());
  await present(second);
  await page.getByText('Another window tells the audience; Q takes it back').waitFor({ timeout: SLOW });
  await second.keyboard.press('e');
  await second.keyboard.type('// second window ');
  await expect.poll(() => reader.locator('main').innerText(), { timeout: SLOW }).toContain('// second window');
  await page.keyboard.press('e');
  await page.keyboard.type('// first window ');
  await page.keyboard.press('Escape');
  await reader.waitForTimeout(1000);
  expect(await reader.locator('main').innerText()).not.toContain('// first window');

  await page.keyboard.press('q');
  await expect.poll(() => reader.locator('main').innerText(), { timeout: SLOW }).toContain('// first window');
  await second.getByText('Another window tells the audience').waitFor();
  await second.close();
  await page.bringToFront();
  await leave();
  await reader.getByText('The show is over.').waitFor();
  await reader.context().close();
});

async function scenesOf(of: Page): Promise<{ first: string; count: number }> {
  await command(of, 'Scenes…');
  const titles = of.getByRole('dialog', { name: 'Scenes' }).getByRole('textbox', { name: /^Title of/ });
  const [first, count] = [await titles.first().inputValue(), await titles.count()];
  await of.keyboard.press('Escape');
  return { first, count };
}

/** Leaves the stage without what was written on it. */
async function leave(): Promise<void> {
  await page.getByRole('button', { name: 'Leave the stage (Esc)' }).press('Enter');
  const discard = page.getByRole('button', { name: 'Discard' });
  const stage = page.locator('[data-stage]');
  await Promise.race([discard.waitFor(), stage.waitFor({ state: 'detached' })]).catch(() => {});
  if (await discard.isVisible()) await discard.press('Enter');
  await stage.waitFor({ state: 'detached' });
}
