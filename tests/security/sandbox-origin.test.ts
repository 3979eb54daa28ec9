import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {} from '@/sandbox/host/fixtures/test-page';
import { serveFiles, serveTestPage, type TestSite } from '@/sandbox/host/fixtures/serve-test-page';
import { launchChromium } from '../browser/chromium';
import { pagePolicy } from '@/lib/security/page-policy.mjs';

/** The sandbox's document from another site, as with `SANDBOX_ORIGIN`. */
let browser: Browser;
let site: TestSite;

beforeAll(async () => {
  browser = await launchChromium();
  site = await serveTestPage();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

test('a sandbox on another site answers, and the policy of the page allows no other', async () => {
  const sandboxOrigin = new URL(site.url.replace('localhost', '127.0.0.1')).origin;
  const script = await (await fetch(`${site.url}page.js`)).text();
  const policy = pagePolicy({ sandboxOrigin });
  const page = await browser.newPage();
  const host = await serveFiles({
    '/': {
      type: 'text/html',
      body: `<!doctype html><meta charset="utf-8"><body><script>${script}</script>`,
      headers: { 'content-security-policy': policy },
    },
    '/runtime.js': { type: 'text/javascript', body: await (await fetch(`${site.url}runtime.js`)).text() },
  });
  try {
    await page.goto(host.url);
    const answers = await page.evaluate(async (origin) => {
      const playground = createTestPlayground({ sandboxUrl: `${origin}/sandbox.html` });
      await playground.setProject({ version: 1, next: '16', mode: 'development', files: {} });
      const { status } = await playground.send({ url: '/visits' });
      const other = document.createElement('iframe');
      const refused = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => resolve(violatedDirective));
      });
      other.src = '/sandbox.html';
      document.body.append(other);
      return { status, refused: await refused };
    }, sandboxOrigin);
    expect(answers).toEqual({ status: 200, refused: 'frame-src' });
  } finally {
    await page.close();
    await host.close();
  }
});
