#!/usr/bin/env bash
# Chromium 156 (driven by playwright-core 1.57.0): in an <iframe sandbox="allow-scripts"> a classic script that was loaded
# with <script src> from the frame's own address cannot import() by path: the frame's origin is opaque, so the script counts
# as one of another origin, and its base address is about:blank. The same line works inline, in a module, and in a script
# element with `crossorigin` (where the server allows it). Bundlers write script elements without it.
#
# Seen:
#   inline: imported      module: imported      classic, crossorigin: imported
#   classic: Failed to resolve module specifier '/module.js'. The base URL is about:blank because import() is called from a
#   CORS-cross-origin script.
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

const attempt = `import('/module.js').then(() => 'imported', (error) => error.message)
  .then((outcome) => parent.postMessage([location.pathname.slice(1), outcome], '*'))`;
const frames = {
  inline: `<script>${attempt}</script>`,
  module: '<script type="module" src="/attempt.js"></script>',
  classic: '<script src="/attempt.js"></script>',
  crossorigin: '<script crossorigin src="/attempt.js"></script>',
};
const page = `<script>seen = {}; onmessage = ({ data: [name, outcome] }) => (seen[name] = outcome)</script>
  ${Object.keys(frames).map((name) => `<iframe sandbox="allow-scripts" src="/${name}"></iframe>`)}`;
const server = createServer(({ url }, response) => {
  response.setHeader('access-control-allow-origin', '*');
  const html = url === '/' ? page : frames[url.slice(1)];
  if (html) return response.setHeader('content-type', 'text/html').end(html);
  response.setHeader('content-type', 'text/javascript').end(url === '/attempt.js' ? attempt : 'export {}');
});
await new Promise((resolve) => server.listen(0, resolve));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH, args: ['--no-sandbox'] });
const tab = await browser.newPage();
await tab.goto(`http://localhost:${server.address().port}/`);
await tab.waitForFunction(() => Object.keys(seen).length === 4);
const seen = await tab.evaluate(() => seen);
console.log(browser.version(), seen);
await browser.close();
server.close();
assert.match(seen.classic, /^Failed to resolve module specifier '\/module\.js'/);
assert.deepEqual({ ...seen, classic: '' }, { inline: 'imported', module: 'imported', crossorigin: 'imported', classic: '' });
CODE
node run.mjs
