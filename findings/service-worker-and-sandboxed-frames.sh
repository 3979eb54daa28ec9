#!/usr/bin/env bash
# Chromium 156 (driven by playwright-core 1.57.0): a service worker answers for a frame whose document is sandboxed by its
# own response header, `Content-Security-Policy: sandbox allow-scripts`, though its origin is as opaque as that of a frame
# sandboxed by the attribute, which goes past the service worker to the network. Both have origin `null`.
#
# Seen:
#   attribute: null, from the network
#   header:    null, from the service worker
#
# Needs a Chromium: CHROMIUM_PATH, or `chromium` on the PATH.
set -euo pipefail
export CHROMIUM_PATH=${CHROMIUM_PATH:-$(command -v chromium)}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --no-audit --no-fund --save-exact playwright-core@1.57.0 > /dev/null
cat > run.mjs << 'CODE'
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';

const frame = (from) => `<script>parent.postMessage([origin, 'from the ${from}'], '*')</script>`;
const worker = `addEventListener('fetch', (event) => {
  if (!event.request.url.endsWith('/frame')) return;
  const headers = { 'content-type': 'text/html', 'content-security-policy': 'sandbox allow-scripts' };
  event.respondWith(new Response(${JSON.stringify(frame('service worker'))}, { headers }));
})`;
const server = createServer(({ url }, response) => {
  if (url === '/worker.js') return response.setHeader('content-type', 'text/javascript').end(worker);
  response.setHeader('content-type', 'text/html');
  if (url !== '/frame') return response.end('<!doctype html><body>');
  response.setHeader('content-security-policy', 'sandbox allow-scripts').end(frame('network'));
});
await new Promise((resolve) => server.listen(0, resolve));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] });
const tab = await browser.newPage();
await tab.goto(`http://localhost:${server.address().port}/`);
await tab.evaluate(() => navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready));
await tab.reload();
const load = (attribute) =>
  tab.evaluate((attribute) => {
    const iframe = document.createElement('iframe');
    if (attribute) iframe.setAttribute('sandbox', 'allow-scripts');
    iframe.src = '/frame';
    document.body.append(iframe);
    return new Promise((resolve) => addEventListener('message', ({ data }) => resolve(data), { once: true }));
  }, attribute);
const seen = { attribute: await load(true), header: await load(false) };
console.log(browser.version(), seen);
await browser.close();
server.close();
assert.deepEqual(seen, { attribute: ['null', 'from the network'], header: ['null', 'from the service worker'] });
CODE
node run.mjs
