import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { findViolations } from './check-accessibility';
import { editorIsReady, editorText, replaceText } from './open-workbench';
import { answer, answers, command as commandOn } from './present-show';
import { shareWorkbench } from './share-workbench';
import { SLOW } from './use-workbench';

let page: Page;
shareWorkbench((opened) => (page = opened), {
  viewport: { width: 1024, height: 768 },
  colorScheme: 'light',
  serviceWorkers: 'allow',
});

const ROUTE = readFileSync('content/examples/comments/files/app/api/comments/route.ts', 'utf8');

/** The comments project's route, whose GET counts visits in a cookie and keeps in Next's cache in which scene that was made, and when. */
function comments(scene: number): string {
  const imports = "import { unstable_cache } from 'next/cache';\nimport { cookies }";
  const answered = `Reflect.set(globalThis, 'scene', ${scene});
  const jar = await cookies();
  const visits = Number(jar.get('visits')?.value ?? 0) + 1;
  jar.set('visits', String(visits));
  return Response.json({ visits, kept: await kept(), total: comments.length });`;
  const made = "'made in scene ' + Reflect.get(globalThis, 'scene') + ' at ' + Date.now()";
  const code = ROUTE.replace('import { cookies }', imports).replace(/return Response\.json\(\{ comments,.*/, answered);
  return `${code}\nconst kept = unstable_cache(() => Promise.resolve(${made}), ['kept']);\n`;
}

const COUNT = `let count = 0;
export async function GET() {
  count += 1;
  return Response.json({ count }, { headers: { 'set-cookie': 'visits=' + count } });
}
`;
const HANG = `export function GET() {
  for (;;);
}
`;
const COOKIE = `import { cookies } from 'next/headers';
export async function GET() {
  return Response.json({ visits: (await cookies()).get('visits')?.value ?? null });
}
`;
const STREAM = `export async function GET() {
  return new Response(new ReadableStream({
    async start(controller) {
      for (const part of ['one ', 'two ', 'three']) {
        controller.enqueue(new TextEncoder().encode(part));
        await new Promise((resolve) => setTimeout(resolve, 4000));
      }
      controller.close();
    },
  }));
}
`;

const command = (name: string) => commandOn(page, name);

/** What the cache gave to the answer on the stage. */
async function madeAt(): Promise<string | undefined> {
  return /made in scene \d at (\d+)/.exec(await answer(page).innerText())?.[1];
}

/** All of the project, as others would have it. */
async function linkOfProject(): Promise<string> {
  await command('Share…');
  const field = page.getByRole('textbox', { name: 'Link', exact: true });
  await field.waitFor();
  const link = await field.inputValue();
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  return link;
}

test('scenes of the comments project are presented by keys alone, in two windows and without a network; it stays as it was', async () => {
  await page.goto(`${inject('playgroundUrl')}/examples/comments`);
  await editorIsReady(page);
  for (const code of [comments(1), comments(2), STREAM]) {
    await replaceText(page, code);
    await command('Add scene');
  }
  await page.getByRole('button', { name: 'ready offline' }).waitFor({ timeout: 120_000 });
  const before = await linkOfProject();
  await page.context().setOffline(true);
  await command('Present the scenes');
  const stage = page.locator('[data-stage]');
  await stage.locator('.monaco-editor .view-line').first().waitFor({ timeout: SLOW });
  const opened = page.context().waitForEvent('page');
  await page.keyboard.press('w');
  const audience = await opened;
  await audience.getByText('Scene 1').last().waitFor({ timeout: SLOW });
  await page.bringToFront();

  await page.keyboard.press('s');
  await answers(page, /200 OK[^]*set-cookie: visits=1[^]*"visits": 1[^]*"made in scene 1/);
  await answers(audience, /"visits": 1/);
  const kept = await madeAt();

  // a clicker's key; the cookie and what the cache holds go along
  await page.keyboard.press('PageDown');
  await expect.poll(() => editorText(page)).toContain("'scene', 2");
  await page.keyboard.press('s');
  await answers(page, /"visits": 2/);
  expect(await madeAt()).toBe(kept);

  // live: what is typed is seen in the other window, and a key brings the scene back as it was
  await page.keyboard.press('e');
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('// said on the stage ');
  await expect.poll(() => audience.locator('main').innerText()).toContain('// said on the stage');
  await page.keyboard.press('F9');
  await expect.poll(() => editorText(page), { timeout: 1000 }).not.toContain('// said');
  await page.keyboard.press('ControlOrMeta+Enter');
  await answers(page, /"visits": 2/);

  // streamed: the audience sees the beginning before the end
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('s');
  await answers(audience, /one/);
  expect(await answer(audience).innerText()).not.toContain('three');
  await answers(audience, /one two three/);

  // scene 2 again, as if it were played for the first time: after scene 1
  await page.keyboard.press('2');
  await expect.poll(() => editorText(page)).toContain("'scene', 2");
  await page.keyboard.press('s');
  await answers(page, /"visits": 2[^]*"made in scene 1/);

  // scene 1 again: no cookie, and nothing in the cache
  await page.keyboard.press('1');
  await answers(page, /No response yet/);
  await page.keyboard.press('s');
  await answers(page, /set-cookie: visits=1[^]*"visits": 1[^]*"made in scene 1/);
  expect(await madeAt()).not.toBe(kept);

  await page.keyboard.press('e');
  await page.keyboard.type('// to be discarded');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard' }).press('Enter');
  await stage.waitFor({ state: 'detached' });
  await expect.poll(() => editorText(page), { timeout: SLOW }).toContain('ReadableStream');
  await audience.getByText('The show is over.').waitFor();
  await page.context().setOffline(false);
  expect(await linkOfProject()).toBe(before);
});

test('a handler that hangs is ended while the show goes on, a scene is back within 300 ms, and all is printed', async () => {
  for (const code of [COUNT, COOKIE]) {
    await replaceText(page, code);
    await command('Add scene');
  }
  await command('Present the scenes');
  await page.locator('[data-stage] .monaco-editor .view-line').first().waitFor({ timeout: SLOW });
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => editorText(page)).toContain('let count');
  await replaceText(page, HANG);
  await page.keyboard.press('ControlOrMeta+Enter');
  await answers(page, 'Waiting for the server');
  await page.keyboard.press('PageDown');
  await expect.poll(() => editorText(page)).toContain('next/headers');
  await page.keyboard.press('ControlOrMeta+Enter');
  await answers(page, /200 OK[^]*"visits"/);

  await replaceText(page, HANG);
  await page.keyboard.press('ControlOrMeta+Enter');
  await answers(page, 'Waiting for the server');
  expect(await page.evaluate(rescue)).toBeLessThan(300);
  await page.keyboard.press('ControlOrMeta+Enter');
  await answers(page, /200 OK[^]*"visits"/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Discard' }).press('Enter');
  await page.locator('[data-stage]').waitFor({ state: 'detached' });

  await command('Scenes…');
  const scenes = page.getByRole('dialog', { name: 'Scenes' });
  await scenes
    .getByRole('textbox', { name: /^Note of/ })
    .last()
    .fill('Say why it is HttpOnly');
  const opened = page.waitForEvent('popup');
  await scenes.getByRole('button', { name: 'Print with answers' }).click();
  const paper = await opened;
  const last = paper.locator('section').last();
  await last.waitFor({ timeout: SLOW });
  expect(await paper.locator('section').count()).toBe(await scenes.getByRole('textbox', { name: /^Note of/ }).count());
  expect(await last.innerText()).toMatch(/Say why it is HttpOnly[^]*next\/headers[^]*GET \/api[^]*200 OK[^]*"visits"/);
  expect(await findViolations(paper, 'all')).toEqual([]);
  await paper.close();
});

/** Runs in the page. @returns how long it takes until the editor shows the scene's own code again, in milliseconds */
function rescue(): Promise<number> {
  const start = performance.now();
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'F9', bubbles: true }));
  return new Promise((resolve) => {
    const look = () => {
      const text = document.querySelector('.monaco-editor .view-lines')?.textContent ?? '';
      if (text.includes('for') && text.includes(';;')) requestAnimationFrame(look);
      else resolve(performance.now() - start);
    };
    look();
  });
}
