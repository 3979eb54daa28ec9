import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import type { Project } from '@/lib/project/project';
import { encodeLink } from '@/lib/share/link';
import { launchChromium } from '../browser/chromium';
import { editorIsReady, editorText, openWorkbench, replaceText, visit } from './open-workbench';

// Each opens the whole workbench several times.
vi.setConfig({ testTimeout: 120_000 });

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

const project: Project = {
  version: 1,
  title: 'Greetings',
  next: '16',
  mode: 'development',
  files: {
    'app/api/hello/route.ts': "export const GET = () => Response.json({ hello: 'link' });\n",
    'requests.http': '### Hello\nGET http://localhost:3000/api/hello\n',
    '.env.local': 'TOKEN=very-secret\n',
  },
  open: ['app/api/hello/route.ts'],
};
const link = encodeLink(project, { includeSecrets: true });

async function share(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
}

async function createShort(page: Page): Promise<string> {
  await share(page);
  await page.getByRole('button', { name: 'Create a short link' }).click();
  const url = await page.getByRole('textbox', { name: 'Short link' }).inputValue();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  return url;
}

test('a short link opens in a fresh browser, is edited, made one’s own, and shared again', async () => {
  const author = await openWorkbench(browser);
  const marker = `// ${Date.now()}`;
  await replaceText(author, `export const GET = () => Response.json({ v: 1 }); ${marker}\n`);
  const first = await createShort(author);
  expect(first).toMatch(/\/s\/[0-9A-Za-z]{14}$/);

  const reader = await browser.newContext();
  await reader.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await reader.newPage();
  await page.goto(first);
  await editorIsReady(page);
  await expect.poll(() => editorText(page)).toContain(marker);
  await replaceText(page, `export const GET = () => Response.json({ v: 2 }); ${marker}\n`);
  await page.getByRole('button', { name: 'Make it mine' }).click();
  await page.getByText('The project is yours now.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  const second = await createShort(page);
  expect(second).not.toBe(first);
  await page.reload();
  await editorIsReady(page);
  await expect.poll(() => editorText(page)).toContain('v: 2');

  await author.goto(first);
  await editorIsReady(author);
  await expect.poll(() => editorText(author)).toContain('v: 1');
  await author.goto(second);
  await editorIsReady(author);
  await expect.poll(() => editorText(author)).toContain('v: 2');
  await author.context().close();
  await reader.close();
});

test('a short link can be deleted by the browser that made it, and is then a 404 page with a way on', async () => {
  const page = await openWorkbench(browser);
  await replaceText(page, `// ${Date.now()} to be deleted\n`);
  await share(page);
  await page.getByRole('button', { name: 'Create a short link' }).click();
  const url = await page.getByRole('textbox', { name: 'Short link' }).inputValue();
  await page.getByRole('button', { name: 'Delete the short link' }).click();
  await page.getByRole('button', { name: 'Create a short link' }).waitFor();
  const response = await page.goto(url);
  expect(response?.status()).toBe(404);
  await page.getByRole('link', { name: 'Open the playground' }).click();
  await editorIsReady(page);
  await page.context().close();
});

test('a link is read first: it says what Send would run, and nothing runs before that', async () => {
  const page = await visit(await browser.newContext(), link);
  const banner = page.getByRole('region', { name: 'Opened from a link' });
  await expect.poll(() => banner.innerText()).toContain('Greetings');
  expect(await banner.innerText()).toContain('Send runs app/api/hello/route.ts');
  await banner.getByRole('button', { name: '3 files, 1 request' }).click();
  await page.getByRole('dialog', { name: 'What came with the link' }).getByText('.env.local').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('server waits for Send').waitFor();
  await page.waitForTimeout(1000);
  expect(await page.getByText(/compiled in/).count()).toBe(0);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('"link"').first().waitFor();
  await banner.getByRole('button', { name: 'Back to mine' }).click();
  await expect.poll(() => editorText(page)).toContain('listComments');
  expect(new URL(page.url()).hash).toBe('');
  await page.context().close();
});

test('secrets are listed before sharing, and left out unless chosen', async () => {
  const page = await visit(await browser.newContext(), link);
  await share(page);
  const field = page.getByRole('textbox', { name: 'Link', exact: true });
  const without = await field.inputValue();
  await page.getByRole('checkbox', { name: '.env.local' }).check();
  expect((await field.inputValue()).length).toBeGreaterThan(without.length);
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  await page.context().close();
});

test('where the store does not answer, the dialog says so and the link that needs none is there', async () => {
  const page = await openWorkbench(browser);
  const problem = { title: 'The store of short links does not answer', status: 503, detail: 'Try again.' };
  await page.route('**/api/links', (route) =>
    route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
  );
  await share(page);
  await page.getByRole('button', { name: 'Create a short link' }).click();
  await page.getByText(/the store of short links does not answer/).waitFor();
  expect(await page.getByRole('textbox', { name: 'Link', exact: true }).inputValue()).toContain('#p1.');
  await page.context().close();
});

test('projects are renamed, duplicated, deleted and brought back', async () => {
  const page = await openWorkbench(browser);
  await replaceText(page, '// the first project\n');
  const open = () => page.getByRole('button', { name: 'Your projects' }).click();
  const list = page.getByRole('list', { name: 'Projects' });
  await open();
  await list.getByRole('button', { name: /^Rename/ }).click();
  await page.getByRole('textbox', { name: 'Project name' }).fill('First');
  await page.keyboard.press('Enter');
  await list.getByRole('button', { name: 'Duplicate First' }).click();
  await list.getByRole('button', { name: /^First copy/ }).click();
  await replaceText(page, '// the copy\n');
  await open();
  await list.getByRole('button', { name: 'Delete First copy' }).click();
  await expect.poll(() => list.getByRole('listitem').count()).toBe(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => list.getByRole('listitem').count()).toBe(2);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect.poll(() => editorText(page)).toContain('the copy');
  await open();
  await list.getByRole('button', { name: /^First next/ }).click();
  await expect.poll(() => editorText(page)).toContain('the first project');
  await page.reload();
  await editorIsReady(page);
  await expect.poll(() => editorText(page)).toContain('the first project');
  await page.context().close();
});

test('a chosen file is imported, and pasted text that is none of the known is refused', async () => {
  const page = await openWorkbench(browser);
  await page.getByRole('button', { name: 'Your projects' }).click();
  await page.getByRole('textbox', { name: 'Pasted text' }).fill('what is this?');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText(/Failed to import the text/).waitFor();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import files…' }).click(),
  ]);
  await chooser.setFiles({ name: 'a.http', mimeType: 'text/plain', buffer: Buffer.from('### Up\nPUT /api/up\n') });
  await page.getByText('A request was added.').waitFor();
  expect(await page.getByRole('textbox', { name: 'URL' }).inputValue()).toBe('/api/up');
  await page.context().close();
});

test('a link unfurls with its title and a picture', async () => {
  const response = await fetch(`${inject('playgroundUrl')}/api/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(project),
  });
  const { id } = (await response.json()) as { id: string };
  const html = await (await fetch(`${inject('playgroundUrl')}/s/${id}`)).text();
  expect(html).toContain('<meta property="og:title" content="Greetings"');
  const image = /property="og:image" content="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const picture = await fetch(image);
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(5000);
});
