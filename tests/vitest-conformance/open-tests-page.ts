import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildFrame } from '../../scripts/build-frame.mjs';
import type { Playground } from '@/sandbox/host/playground';

declare global {
  // Made by the page's script.
  var openTestedPlayground: () => Playground;
}

const PAGE = `<!doctype html><meta charset="utf-8"><title>Tests</title><body><script type="module">
  import { createLocalSandbox } from '/generated/host.js';
  const sandbox = createLocalSandbox();
  globalThis.openTestedPlayground = () => sandbox.openPlayground();
</script>`;

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Serves the sandbox that was built, with nothing around it. */
export async function serveSandbox(): Promise<{ url: string; stop(): void }> {
  const { html, policy } = await buildFrame();
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').replace(/\?.*/, '');
    if (name === '/') return void response.setHeader('content-type', 'text/html').end(PAGE);
    if (name === '/sandbox.html')
      return void response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy }).end(html);
    readFile(path.join('public', path.normalize(name))).then(
      (bytes) => response.setHeader('content-type', TYPES[path.extname(name)] ?? 'application/octet-stream').end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Opens a page in which `openTestedPlayground()` gives playgrounds. */
export async function openTestsPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'openTestedPlayground' in globalThis);
  return page;
}
