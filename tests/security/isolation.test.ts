import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { serveFiles, type TestSite } from '@/sandbox/host/fixtures/serve-test-page';
import { attemptProject, attemptWorker } from './attempt-project';
import { runAttempts } from './run-attempts';
import { startAttacker, type Attacker } from './start-attacker';
import { registerServiceWorker } from './register-service-worker';
import { startVictim, VISITOR_PAGE, type Victim } from './start-victim';

let browser: Browser;
let page: Page;
let attacker: Attacker;
let victim: Victim;
let elsewhere: TestSite;

beforeAll(async () => {
  browser = await launchChromium();
  victim = await startVictim(inject('playgroundUrl'));
  const script = `import { createPlayground } from '${victim.url}/embed.js';
    globalThis.create = (options) => createPlayground(document.body, options);
    globalThis.ready = true;`;
  const body = `<!doctype html><meta charset="utf-8"><body><script type="module">${script}</script>`;
  elsewhere = await serveFiles({ '/': { type: 'text/html', body } });
});

afterAll(async () => {
  await browser.close();
  await victim.stop();
  await elsewhere.close();
});

beforeEach(async () => {
  attacker = await startAttacker();
  victim.secretsAsked.length = 0;
  page = await browser.newPage();
});

afterEach(async () => {
  await page.close();
  await attacker.stop();
});

async function open(url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() => 'ready' in globalThis);
}

const places = {
  'a page of the playground’s own origin': () => `${victim.url}${VISITOR_PAGE}`,
  'a page of another site': () => elsewhere.url.replace('localhost', '127.0.0.1'),
};

test.each(Object.entries(places))('nothing is reached and nothing gets out from %s', async (_, url) => {
  await open(url());
  const targets = { attacker: attacker.url, victim: victim.url };
  const outcome = await page.evaluate(runAttempts, { project: await attemptProject(), targets });
  expect(outcome).toEqual({ status: 200, reached: {}, forged: [] });
  expect(attacker.hits).toEqual([]);
  expect(victim.secretsAsked).toEqual([]);
});

test('nothing is reached from a sandbox that the service worker has loaded', async () => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const offline = await context.newPage();
  await offline.goto(`${victim.url}${VISITOR_PAGE}`);
  await offline.waitForFunction(() => 'ready' in globalThis);
  await offline.evaluate(registerServiceWorker);
  victim.gone.add('/sandbox.html');
  const targets = { attacker: attacker.url, victim: victim.url };
  const outcome = await offline.evaluate(runAttempts, { project: await attemptProject(), targets });
  victim.gone.delete('/sandbox.html');
  await context.close();
  expect(outcome).toEqual({ status: 200, reached: {}, forged: [] });
  expect(attacker.hits).toEqual([]);
  expect(victim.secretsAsked).toEqual([]);
});

test('the same attempts do reach things from an ordinary worker of that origin', async () => {
  await open(`${victim.url}${VISITOR_PAGE}`);
  const script = await attemptWorker({ attacker: attacker.url, victim: victim.url });
  const reached = await page.evaluate(async (script) => {
    const worker = new Worker(URL.createObjectURL(new Blob([script])));
    return new Promise<Record<string, string>>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<{ reached?: Record<string, string> } | null>) => {
        if (data?.reached) resolve(data.reached);
      };
    });
  }, script);
  expect(Object.keys(reached)).toEqual(
    expect.arrayContaining([
      'fetch',
      'XMLHttpRequest',
      'importScripts',
      'worker from data:',
      'BroadcastChannel',
      'indexedDB',
      'caches',
    ]),
  );
  expect(reached['fetch with the visitor’s cookie']).toBe('200 basic');
  expect(attacker.hits.length).toBeGreaterThan(10);
  expect(victim.secretsAsked).toContain('visitor=secret');
});
