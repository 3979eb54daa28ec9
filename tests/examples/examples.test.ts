import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveFiles, type TestSite } from '@/sandbox/host/fixtures/serve-test-page';
import { routePathOf } from '@/lib/project/route-path';
import { exampleRequests } from '@/lib/examples/example-requests';
import { loadExamples } from '@/server/examples/load-examples';
import { launchChromium } from '../browser/chromium';
import { isWhole } from '../is-whole';
import { readExpected } from './expected';
import { checkAnswer } from './check-answer';
import { embedderPage, openProject, sendRequest } from './open-playground';

/**
 * Every request of every example, sent through the embed API, on the version that it opens with or on all of its
 * versions; `expected.json` beside an example says what must come.
 */
let site: TestSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const body = embedderPage(inject('playgroundUrl'));
  site = await serveFiles({ '/': { type: 'text/html', body } });
  browser = await launchChromium([]);
  page = await browser.newPage();
  await page.goto(site.url.replace('localhost', '127.0.0.1'));
  await page.waitForFunction(() => 'openPlayground' in globalThis);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each(await loadExamples())('$slug', async (example) => {
  const { slug, about, project } = example;
  const expectedOf = await readExpected(example);
  const asked = [...expectedOf].filter(([next]) => isWhole || next === project.next);

  test.each(asked)('every request is answered as written down, on Next.js %s', async (next, expected) => {
    expect(about.next).toContain(next);
    const requests = exampleRequests(project);
    expect(requests.map(({ name }) => name)).toEqual(Object.keys(expected));
    await openProject(page, { ...project, next });
    for (const [at, { name, request }] of requests.entries()) {
      const wanted = expected[name] ?? { status: 0 };
      const answer = await sendRequest(page, request, wanted);
      expect(checkAnswer(answer, wanted), `${slug}: ${name}`).toEqual([]);
      // A metadata file, such as robots.ts, has its route by its own name.
      const opened = project.open?.[0] ?? '';
      if (at === 0 && answer.route !== null && /\/route\.\w+$/.test(opened))
        expect(routePathOf(opened)?.pattern, `${slug}: the file that it opens`).toBe(answer.route);
    }
  });

  test('its answers are written down for the version it opens with', () => {
    expect([...expectedOf.keys()]).toContain(project.next);
  });
});
