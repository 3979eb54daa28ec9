import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import type { Playground } from '@/sandbox/host/playground';
import { NEXT_VERSIONS, type Mode, type NextVersion } from '@/sandbox/protocol';
import { serveFiles } from '@/sandbox/host/fixtures/serve-test-page';
import { launchChromium } from '../browser/chromium';
import { REAL_NEXT, type RealNext } from '../real-next';
import { editorText, openWorkbench, replaceText } from './open-workbench';
import { says, send } from './use-workbench';

/** `params` are plain in 14, a promise that can also be read at once in 15, and a promise only in 16. */
const ITEM = `export async function GET(_: Request, { params }: any) {
  return Response.json({ plain: params.id ?? null, promise: params instanceof Promise });
}
`;
const HITS = `export async function GET() {
  return Response.json({ hits: ++hits });
}
let hits = 0;
`;
/** `after` came with Next.js 15. */
const AFTER = `import * as server from 'next/server';

export async function GET() {
  return Response.json({ after: 'after' in server });
}
`;
const PROJECT: Project = {
  version: 1,
  next: '16',
  mode: 'development',
  files: { 'app/api/items/[id]/route.ts': ITEM, 'app/api/hits/route.ts': HITS },
};
const SAYS: Record<RealNext['requestApis'], string> = {
  plain: '{"plain":"7","promise":false}',
  both: '{"plain":"7","promise":true}',
  promises: '{"plain":null,"promise":true}',
};

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

declare function create(project: Project): Promise<Playground>;

test('one project gives each release’s own answers, one after the other and back', async () => {
  const script = `import { createPlayground } from '${inject('playgroundUrl')}/embed.js';
    globalThis.create = (project) => createPlayground(document.body, { project, view: 'headless' });`;
  const body = `<!doctype html><meta charset="utf-8"><body><script type="module">${script}</script>`;
  const site = await serveFiles({ '/': { type: 'text/html', body } });
  const page = await browser.newPage();
  await page.goto(site.url.replace('localhost', '127.0.0.1'));
  await page.waitForFunction(() => 'create' in globalThis);
  const order: NextVersion[] = [...NEXT_VERSIONS, '14', '16'];
  const answers = await page.evaluate(
    async ([project, order]) => {
      const playground = await create(project);
      const text = async (url: string) => new TextDecoder().decode((await playground.send({ url })).body);
      const seen = [];
      for (const next of order)
        for (const mode of ['development', 'production'] satisfies Mode[]) {
          await playground.setProject({ ...project, next, mode });
          await text('/api/hits');
          seen.push({ next, mode, item: await text('/api/items/7'), hits: await text('/api/hits') });
        }
      return seen;
    },
    [PROJECT, order] as const,
  );
  expect(answers.map(({ item }) => item)).toEqual(
    order.flatMap((next) => Array<string>(2).fill(SAYS[REAL_NEXT[next].requestApis])),
  );
  // A new server counts from one. A built GET without a request may be static; and in development webpack starts every
  // module anew when another route is asked for the first time.
  const startsAnew = (next: NextVersion, mode: Mode) =>
    mode === 'development' ? REAL_NEXT[next].bundler === 'webpack' : REAL_NEXT[next].staticUnasked;
  expect(answers.map(({ hits }) => hits)).toEqual(
    answers.map(({ next, mode }) => (startsAnew(next, mode) ? '{"hits":1}' : '{"hits":2}')),
  );
  await page.close();
  await site.close();
});

test('a switch of release or mode loses nothing that was typed', async () => {
  const page = await openWorkbench(browser);
  await replaceText(page, AFTER);
  const url = page.getByRole('textbox', { name: 'URL' });
  await send(page, 'GET', '/api/comments?typed=1');
  await says(page, '"after": true');
  await page.getByRole('tab', { name: 'requests.http' }).click();
  await replaceText(page, '### Typed\nGET /api/comments?typed=2\n');
  for (const next of NEXT_VERSIONS) {
    await choose(page, 'Next.js version', next);
    await choose(page, 'Mode', 'next start');
    await choose(page, 'Mode', 'next dev');
  }
  expect(await editorText(page)).toContain('### Typed\nGET /api/comments?typed=2');
  expect(await url.inputValue()).toBe('/api/comments?typed=2');
  await page.getByRole('tab', { name: 'app/api/comments/route.ts' }).click();
  await expect.poll(() => editorText(page)).toContain(`'after' in server`);
  await choose(page, 'Next.js version', '14');
  await page.getByRole('button', { name: /^Send(?! request)/ }).click();
  await says(page, '"after": false');
  await page.context().close();
});

async function choose(page: Page, group: string, option: string): Promise<void> {
  await page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option, exact: true }).click();
}
