import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadExamples } from '@/server/examples/load-examples';
import { launchChromium } from '../browser/chromium';
import { readCommit, thirdOf } from '../commit-third';
import { isWhole } from '../is-whole';
import { openWorkbench, replaceText } from './open-workbench';

const examples = await loadExamples();
/** tests/types/editor-types.test.ts asks the same of all, without a page. */
const asked = examples.filter((_, at) => isWhole || at % 3 === thirdOf(readCommit()));
let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

const list = (page: Page) => page.getByRole('tabpanel', { name: /^Problems/ });

async function showProblems(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Problems/ }).click();
}

/** The problems once all files were looked at as they stand: each as `message file:line:column`. */
async function problems(page: Page): Promise<string[]> {
  // What was pasted arrives in a turn of its own.
  await page.waitForTimeout(100);
  await list(page).locator('[aria-busy=false]').waitFor({ timeout: 60_000 });
  return (await list(page).getByRole('button').allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
}

async function openExample(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Examples' }).click();
  await page.getByRole('option', { name: title }).first().waitFor();
  await page
    .getByRole('option')
    .filter({ has: page.getByText(title, { exact: true }) })
    .first()
    .click();
  const slug = examples.find(({ about }) => about.title === title)?.slug ?? title;
  await page.waitForURL(`**/examples/${slug}`);
}

/** What these examples show is the mistake. */
const SHOWN: Record<string, RegExp[]> = {
  'force-static': [/^POST in the same file/, /there is no request/],
  'method-not-allowed': [/calls no default export/, /names in capitals/],
  'next-response-redirect': [/needs a whole address/],
  'non-ui-responses': [/returns a Response/],
  'params-across-versions': [/^`params` is a promise/],
  'redirect-in-try-catch': [/^redirect\(\) answers by throwing/],
  'set-headers': [/cannot be changed/],
  'text-and-bytes': [/can be read once/],
};

function saying(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}

test(
  'no example has a problem that it does not show, one opened after the other in one page',
  { timeout: 900_000 },
  async () => {
    const page = await openWorkbench(browser);
    await showProblems(page);
    const found: Record<string, string[]> = {};
    const titles = asked.map(({ about }) => about.title);
    for (const title of titles) {
      await openExample(page, title);
      found[title] = await problems(page);
    }
    const shown = asked.map(({ slug, about }) => [about.title, SHOWN[slug]?.map(saying) ?? []]);
    expect(found).toEqual(Object.fromEntries(shown));
    await page.context().close();
  },
);

const FINE = 'export async function GET() {\n  return Response.json({ ok: true });\n}\n';

/** Typical mistakes: what is written into the file that is open, and what is then wrong, as a learner reads it. */
const MISTAKES: [name: string, text: string, says: RegExp[]][] = [
  [
    'an object is returned',
    'export function GET() {\n  return { ok: true };\n}\n',
    [/Next\.js cannot call this GET.*route\.ts:1:17/],
  ],
  ['the answer is a string', "export const GET = () => 'hi';\n", [/Next\.js cannot call this GET.*route\.ts:1:14/]],
  ['a file that is not there', `import { a } from '@/lib/gone';\n${FINE.replace('true', 'a')}`, [/gone/]],
  ['a package that is not there', `import _ from 'lodash';\n${FINE.replace('true', '_.now()')}`, [/lodash/]],
  ['a name that is not exported', `import { none } from '@/lib/comments';\n${FINE.replace('true', 'none')}`, [/none/]],
  ['a name that is not known', FINE.replace('true', 'treu'), [/Cannot find name 'treu'.*route\.ts:2/]],
  ['a method that is not', FINE.replace('Response.json', 'Response.jsn'), [/'jsn' does not exist.*route\.ts:2/]],
  ['a brace that is missing', 'export async function GET() {\n  return Response.json(1);\n', [/route\.ts/]],
  [
    'a status in quotes',
    "export const GET = () => Response.json(1, { status: '200' });\n",
    [/not assignable to type 'number'/],
  ],
  [
    'params without await',
    'export const GET = (r: Request, c: { params: { id: string } }) => new Response(c.params.id);\n',
    [/`params` is a promise/],
  ],
  [
    'a header that is no text',
    "export const GET = () => new Response('', { headers: { a: 1 } });\n",
    [/not assignable to type 'string'/],
  ],
  [
    'a body that is missing',
    'export async function POST(request: Request) {\n  return Response.json(request.jsno());\n}\n',
    [/'jsno' does not exist/],
  ],
];

test(
  'each of twelve mistakes is said when it is made, alone, and gone when it is mended',
  { timeout: 600_000 },
  async () => {
    const page = await openWorkbench(browser);
    await showProblems(page);
    for (const [name, text, says] of MISTAKES) {
      await replaceText(page, text);
      expect(await problems(page), name).toEqual(says.map(saying));
      await replaceText(page, FINE);
      expect(await problems(page), `${name}, mended`).toEqual([]);
    }
    await page.context().close();
  },
);

test(
  'another file’s edit is heard of, and nothing is left of a project that was left',
  { timeout: 300_000 },
  async () => {
    const page = await openWorkbench(browser);
    await showProblems(page);
    await page.getByRole('row', { name: 'comments.ts' }).click();
    await replaceText(page, 'export const nothing = 1;\n');
    const broken = await problems(page);
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.every((text) => /comments\/.*route\.ts/.test(text))).toBe(true);
    await openExample(page, 'Your first route handler');
    expect(await problems(page)).toEqual([]);
    await page.context().close();
  },
);

test('a note goes when its line does, and its mark does not grow over what is pasted', async () => {
  const page = await openWorkbench(browser);
  await openExample(page, 'Your first route handler');
  const notes = page.locator('.line-note-text');
  await notes.first().waitFor({ timeout: 60_000 });
  await replaceText(page, "import a from 'a';\nimport b from 'b';\nimport c from 'c';\n");
  await expect.poll(() => notes.count()).toBe(0);
  await expect.poll(() => page.locator('.view-overlays .line-note').count()).toBe(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => notes.count()).toBeGreaterThan(0);
  await page.context().close();
});
