import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import { encodeLink } from '@/lib/share/link';
import { launchChromium } from '../browser/chromium';
import { findViolationsInBothThemes } from './check-accessibility';
import { visit } from './open-workbench';
import { response, says, send, SLOW } from './use-workbench';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});

afterEach(() => page.context().close());

afterAll(() => browser.close());

const SESSION = `import { cookies } from 'next/headers';
export async function session() {
  return (await cookies()).get('session')?.value ?? null;
}
`;

const FILES: Project['files'] = {
  'app/api/time/route.ts': 'export const GET = () => Response.json({ now: "now" });\n',
  'app/api/me/route.ts': `import { session } from '../../../lib/session';
export const revalidate = 60;
export const GET = async () => Response.json(await session());
`,
  'app/api/search/route.ts': `import type { NextRequest } from 'next/server';
export const revalidate = 60;
export function GET(request: NextRequest) {
  return Response.json(request.nextUrl.searchParams.get('q'));
}
`,
  'lib/session.ts': SESSION,
};

async function open(project: Omit<Project, 'version'>): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await visit(context, encodeLink({ version: 1, ...project }));
}

function routeRow(pattern: string) {
  return page.getByRole('list', { name: 'Routes' }).getByRole('listitem').filter({ hasText: pattern });
}

async function reasonOf(pattern: string): Promise<string> {
  const text = await routeRow(pattern).locator('p').innerText({ timeout: SLOW });
  return text.replace(/\s+/g, ' ');
}

test.each([
  ['14', /^○ static: GET used nothing of the request.* \( ?app\/api\/time\/route.ts:1/],
  ['15', /^ƒ dynamic: nothing asks for a static answer.*app\/api\/time\/route.ts:1/],
  ['16', /^ƒ dynamic: nothing asks for a static answer.*app\/api\/time\/route.ts:1/],
] as const)(
  'Next.js %s: in development it is said what a build will make of a route, a build checks it, and so it is at next start',
  async (next, time) => {
    await open({ next, mode: 'development', files: FILES, open: ['lib/session.ts'] });
    await page.getByRole('tab', { name: /^Routes/ }).click();
    for (const [path, body] of [
      ['/api/time', 'now'],
      ['/api/me', 'null'],
      ['/api/search?q=a', 'a'],
    ] as const) {
      await send(page, 'GET', path);
      await says(page, body);
    }
    const told = [await reasonOf('/api/time'), await reasonOf('/api/me'), await reasonOf('/api/search')];
    expect(told.every((text) => text.startsWith('In a build '))).toBe(true);
    const [ofTime = '', ofMe = '', ofSearch = ''] = told.map((text) => text.replace('In a build ', ''));
    expect(ofTime).toMatch(time);
    expect(ofMe).toMatch(/^ƒ dynamic: GET used `cookies` \( ?lib\/session.ts:3/);
    expect(ofSearch).toMatch(/^ƒ dynamic: GET used the request \( ?app\/api\/search\/route.ts:4/);
    await page.locator('.monaco-editor .build-reason-dynamic').waitFor();
    expect(await findViolationsInBothThemes(page)).toEqual([]);

    await page.getByRole('button', { name: 'Build', exact: true }).press('Enter');
    await page.getByText('So says next build.').waitFor({ timeout: SLOW });
    expect((await reasonOf('/api/time')).slice(0, 9)).toBe(ofTime.slice(0, 9));
    expect(await reasonOf('/api/me')).toBe(ofMe);
    expect(await reasonOf('/api/search')).toMatch(
      /^ƒ dynamic: GET used `nextUrl.searchParams` \( ?app\/api\/search\/route.ts:4/,
    );

    await page.getByRole('radio', { name: 'next start' }).click();
    await send(page, 'GET', '/api/time');
    await says(page, 'now');
    await expect.poll(() => reasonOf('/api/time')).toMatch(time);
    expect(await reasonOf('/api/me')).toBe(ofMe);
  },
);

test('a build that fails says why, and the development server goes on', async () => {
  const files = {
    ...FILES,
    'app/api/time/route.ts': 'export const GET = () => new Nothing();\nexport const dynamic = "force-static";\n',
  };
  await open({ next: '16', mode: 'development', files });
  await page.getByRole('tab', { name: /^Routes/ }).click();
  await page.getByRole('button', { name: 'Build', exact: true }).click();
  await page.getByText(/^The build fails: /).waitFor({ timeout: SLOW });
  await send(page, 'GET', '/api/me');
  await says(page, 'null');
});

test('a proxy that answers 401 itself is one line under the status, which opens every step and its line', async () => {
  const files = {
    ...FILES,
    'proxy.ts': `export function proxy(request: Request) {
  if (!request.headers.has('authorization')) return new Response('who are you?', { status: 401 });
}
export const config = { matcher: '/api/me' };
`,
  };
  await open({ next: '16', mode: 'development', files, open: ['app/api/me/route.ts'] });
  await send(page, 'GET', '/api/me');
  await says(page, 'who are you?');
  await response(page).getByRole('button', { name: 'proxy.ts answered 401 itself' }).press('Enter');
  const steps = page.getByRole('list', { name: 'Steps of the request' }).getByRole('listitem');
  expect(await steps.allInnerTexts()).toEqual([
    expect.stringMatching(/^middleware\s+proxy.ts answered 401 itself/),
    expect.stringMatching(/^response\s+answered 401, 12 bytes/),
  ]);
  expect(await findViolationsInBothThemes(page, '[aria-label="Steps of the request"]')).toEqual([]);
  await steps.first().getByRole('button', { name: 'proxy.ts:1' }).press('Enter');
  await page.locator('.monaco-editor').getByText('who are you?').waitFor();
});

const CORS: Project['files'] = {
  'app/api/a/route.ts': `const headers = {
  'Access-Control-Allow-Origin': 'https://other.example',
  'Access-Control-Allow-Methods': 'PUT',
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Max-Age': '60',
};
export function PUT() {
  const cookies = [['set-cookie', 'open=1; SameSite=None; Secure'], ['set-cookie', 'plain=1']];
  return new Response('put', { headers: [...Object.entries(headers), ...cookies] as [string, string][] });
}
export function OPTIONS() {
  return new Response(null, { status: 204, headers });
}
export const GET = () => new Promise<Response>(() => {});
`,
};

test('the lab keeps an answered preflight by the clock, puts cookies into the jar, makes calls without CORS, and stops', async () => {
  await open({ next: '16', mode: 'development', files: CORS });
  await send(page, 'PUT', '/api/a');
  await says(page, 'put');
  const openLab = async () => {
    await page.getByRole('button', { name: 'More for this request' }).click();
    await page.getByRole('menuitem', { name: 'Call from another origin' }).click();
  };
  await openLab();
  const lab = page.getByRole('dialog', { name: 'Call from another origin' });
  const steps = lab.getByRole('list', { name: 'Requests of the browser' }).getByRole('listitem');
  const call = async () => {
    await lab.getByRole('button', { name: 'Call', exact: true }).click();
    await lab.getByText('The page gets the answer').waitFor({ timeout: SLOW });
  };
  await lab.getByRole('radio', { name: 'With', exact: true }).click();
  await call();
  expect(await steps.filter({ hasText: 'Preflight' }).count()).toBe(1);
  await call();
  await lab.getByText(/^No preflight: the answer to an earlier one holds for \d+ s more/).waitFor();
  expect(await steps.filter({ hasText: 'Preflight' }).count()).toBe(0);
  expect(await findViolationsInBothThemes(page, '[role=dialog]')).toEqual([]);
  await lab.getByRole('button', { name: 'Forget it and call again' }).click();
  await steps.filter({ hasText: 'Preflight' }).waitFor();
  await page.keyboard.press('Escape');

  // By the server's clock the minute is over.
  await page.getByRole('tab', { name: 'Caches' }).click();
  await page.getByRole('button', { name: 'Move the clock by 1 min' }).click();
  await page.getByRole('button', { name: /^clock \+1 min/ }).waitFor();
  await openLab();
  await call();
  expect(await steps.filter({ hasText: 'Preflight' }).count()).toBe(1);

  await lab.getByRole('radio', { name: 'no-cors' }).click();
  await lab.getByRole('button', { name: 'Call', exact: true }).click();
  await lab.getByText("'PUT' is unsupported in no-cors mode").waitFor();
  await page.keyboard.press('Escape');
  await page
    .getByRole('tab', { name: /^Cookies/ })
    .first()
    .click();
  const jar = page.getByRole('textbox', { name: /^Name of cookie/ });
  expect(await jar.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toContain('open');

  await page.getByRole('combobox', { name: 'Method' }).fill('GET');
  await openLab();
  await lab.getByRole('button', { name: 'Call', exact: true }).click();
  await lab.getByRole('button', { name: 'Stop' }).click();
  await lab.getByRole('button', { name: 'Call', exact: true }).waitFor();
});
