import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveFiles, type TestSite } from '@/sandbox/host/fixtures/serve-test-page';
import { launchChromium } from '../browser/chromium';

/** What the playground's own pages are told to allow, and that they work under it. */
let browser: Browser;
let elsewhere: TestSite;

beforeAll(async () => {
  browser = await launchChromium();
  const frame = (path: string) => `<iframe src="${inject('playgroundUrl')}${path}"></iframe>`;
  elsewhere = await serveFiles({
    '/page': { type: 'text/html', body: frame('/') },
    '/embed': { type: 'text/html', body: frame('/embed?view=headless') },
    '/lesson': { type: 'text/html', body: frame('/learn/first-handler/hello') },
    '/embedded-lesson': { type: 'text/html', body: frame('/embed/learn/first-handler/hello') },
  });
});

afterAll(async () => {
  await browser.close();
  await elsewhere.close();
});

async function policyOf(path: string): Promise<Map<string, string>> {
  const header = (await fetch(inject('playgroundUrl') + path)).headers.get('content-security-policy') ?? '';
  return new Map(header.split('; ').map((directive) => directive.split(/ (.*)/s, 2) as [string, string]));
}

test.each(['/', '/embed', '/embed/headless.html', '/embed/learn/first-handler/hello', '/nowhere'])(
  '%s has a strict policy',
  async (path) => {
    const policy = await policyOf(path);
    expect(policy.get('script-src')).not.toContain("'unsafe-eval'");
    expect(policy.get('script-src')).not.toMatch(/https?:|data:|\*/);
    expect(policy.get('frame-src')).toBe("'self'");
    expect(policy.get('object-src')).toBe("'none'");
    expect(policy.get('base-uri')).toBe("'none'");
    expect(policy.get('frame-ancestors')).toBe(path.startsWith('/embed') ? undefined : "'none'");
  },
);

test.each(['/', '/embed', '/embed/headless.html', '/embed/learn/first-handler/hello'])(
  '%s runs no inline script but its own',
  async (path) => {
    const { before, injected } = await withPage(async (page, violations) => {
      await page.goto(inject('playgroundUrl') + path);
      await page.waitForTimeout(500);
      const before = [...violations];
      const injected = await page.evaluate(() => {
        const script = document.createElement('script');
        script.textContent = 'globalThis.injected = true';
        document.body.append(script);
        const holder = document.createElement('div');
        holder.innerHTML = '<img src="x:" onerror="globalThis.injected = true">';
        document.body.append(holder);
        return new Promise<boolean>((resolve) => setTimeout(() => resolve('injected' in globalThis), 200));
      });
      return { before, injected };
    });
    expect(before).toEqual([]);
    expect(injected).toBe(false);
  },
);

test('every answer says what it is, and gives nothing away', async () => {
  for (const path of ['/', '/embed.js', '/generated/sandbox.html']) {
    const { headers } = await fetch(inject('playgroundUrl') + path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.has('x-powered-by')).toBe(false);
  }
});

test('other sites may frame the embed pages and no other', async () => {
  expect(await framedText('/page')).toBe(null);
  expect(await framedText('/lesson')).toBe(null);
  expect(await framedText('/embedded-lesson')).toBe('embed/learn/first-handler/hello');
  // where copies of `embed.js` that are older than that page are sent on
  expect(await framedText('/embed')).toBe('embed/headless.html');
});

test('the sandbox is an opaque origin, whoever opens it', async () => {
  const origin = await withPage(async (page) => {
    await page.goto(`${inject('playgroundUrl')}/sandbox.html`);
    return page.evaluate(() => self.origin);
  });
  expect(origin).toBe('null');
});

/** @returns the last part of the framed page's address, or null where the browser refused to show it */
async function framedText(path: string): Promise<string | null> {
  return withPage(async (page) => {
    await page.goto(elsewhere.url.replace('localhost', '127.0.0.1').replace(/\/$/, path));
    await page.waitForTimeout(500);
    const frame = page.frames()[1];
    return frame?.url().startsWith(inject('playgroundUrl')) ? new URL(frame.url()).pathname.slice(1) : null;
  });
}

/** @param job is given the page, and the console's words on what its policy forbade */
async function withPage<T>(job: (page: Page, violations: string[]) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/.test(message.text())) violations.push(message.text());
  });
  try {
    return await job(page, violations);
  } finally {
    await page.close();
  }
}
