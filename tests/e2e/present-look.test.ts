import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import { encodeLink } from '@/lib/share/link';
import { findViolationsInBothThemes } from './check-accessibility';
import { answers } from './present-show';
import { shareWorkbench } from './share-workbench';
import { SLOW } from './use-workbench';

let page: Page;
shareWorkbench((opened) => (page = opened), { viewport: { width: 1024, height: 768 }, colorScheme: 'light' });

const ROUTE = 'app/api/a/route.ts';

/** 30 lines, the longest of 60 columns. */
function code(value: number): string {
  const long = '  // '.padEnd(60, '123456789 ');
  const body = Array.from({ length: 26 }, () => long);
  return [
    'export function GET() {',
    ...body,
    `  return Response.json({ value: ${value} });`,
    '}',
    '// the end',
    '',
  ].join('\n');
}

const project: Project = {
  version: 1,
  title: 'Talk',
  next: '16',
  mode: 'development',
  files: { [ROUTE]: code(1), 'requests.http': 'POST /api/b?of=1\n\n### Value\nGET /api/a\nAccept: application/json\n' },
  open: [ROUTE],
  scenes: [
    { title: 'One', note: 'Say it', files: {}, open: [ROUTE], request: 'Value' },
    { title: 'Two', note: 'And that', files: { [ROUTE]: code(2) }, highlight: { file: ROUTE, from: 27, to: 28 } },
  ],
};

async function present(path = '/?present'): Promise<void> {
  await page.goto('about:blank');
  await page.goto(inject('playgroundUrl') + path + encodeLink(project));
  await page.locator('[data-stage] .monaco-editor .view-line').first().waitFor({ timeout: SLOW });
}

test('on 1024x768 thirty lines of sixty columns, the request and the response are read at once, in one size of type', async () => {
  await present();
  await page.keyboard.press('s');
  await answers(page, /200 OK[^]*"value": 1/);
  const seen = await page.evaluate(readStage);
  expect(seen.lines).toBe(30);
  expect(seen.cut).toEqual([]);
  expect(Math.min(...seen.sizes)).toBeGreaterThanOrEqual(16);
  expect(new Set(seen.sizes).size).toBe(1);
});

test('code and response move from scene to scene, and change at once for those who want less motion', async () => {
  await present();
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await page.emulateMedia({ reducedMotion });
    await page.keyboard.press('Home');
    await page.keyboard.press('s');
    await answers(page, /"value": 1/);
    await page.evaluate(watchMotion);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('s');
    await answers(page, /"value": 2/);
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved))
      .toEqual(reducedMotion === 'reduce' ? [] : expect.arrayContaining(['File', 'Response']));
  }
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  // what is marked stands out
  await expect.poll(() => page.locator('.view-line .stage-dim').count()).toBeGreaterThan(20);
});

test('axe finds nothing on the stage with its notes, and in a walkthrough', async () => {
  await present();
  await page.keyboard.press('n');
  await page.getByRole('complementary', { name: 'Notes' }).getByText('Next: Two').waitFor();
  expect(await findViolationsInBothThemes(page)).toEqual([]);
  await present('/embed?scenes=1&autoplay=1');
  await page.getByRole('status', { name: 'Note' }).getByText('Say it').waitFor();
  await answers(page, /"value": 1/);
  await page.keyboard.press('p');
  expect(await findViolationsInBothThemes(page)).toEqual([]);
});

/** Runs in the page. @returns how many lines of code are whole, which texts are cut off, and the sizes of type of code, request and response */
function readStage(): { lines: number; cut: string[]; sizes: number[] } {
  const place = document.querySelector('section[aria-label="File"] .monaco-editor')!.getBoundingClientRect();
  const isIn = (element: Element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { right, top, bottom } = range.getBoundingClientRect();
    return right <= place.right && top >= place.top - 1 && bottom <= place.bottom + 1;
  };
  const lines = [...document.querySelectorAll('.view-line')].filter((line) => line.textContent.trim() !== '');
  const request = [...document.querySelectorAll('section[aria-label="Request"] :is(input, textarea)')];
  const response = document.querySelector('section[aria-label="Response"]')!;
  const isCut = (element: Element) =>
    element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
  const shown = [lines[0]!.querySelector('span span') ?? lines[0]!, ...request, response.querySelector('.stage-text')!];
  return {
    lines: lines.filter(isIn).length,
    cut: [...request, response].filter(isCut).map((element) => element.getAttribute('aria-label') ?? ''),
    sizes: shown.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
  };
}

/** Runs in the page. Notes in `moved` which sections have pieces that move. */
function watchMotion(): void {
  const moved: string[] = [];
  Object.assign(globalThis, { moved });
  new MutationObserver((records) => {
    for (const { target } of records) {
      if (!(target instanceof Element) || !/move-(move|enter-active|leave-active)/.test(target.className)) continue;
      const section = target.closest('section')?.getAttribute('aria-label') ?? '';
      if (!moved.includes(section)) moved.push(section);
    }
  }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['class'] });
}
