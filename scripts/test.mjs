import './lib/require-node.mjs';
import { buildAssets } from './lib/assets.mjs';
import { runChecks } from './lib/checks.mjs';
import { requireChromium } from './lib/chromium.mjs';
import { offerOtherBrowsers } from './lib/other-browsers.mjs';
import { install } from './lib/install.mjs';
import { startNext } from './lib/production-server.mjs';
import { buildSite } from './lib/site.mjs';
import { runVitest } from './lib/vitest.mjs';

// `npm test`: sets everything up, checks, builds, and runs every test against the production server. Arguments go to
// vitest (`npm test -- --project unit`), but for `--whole`: everything in every release of Next.js (tests/is-whole.ts).
// The last line is always "N passed, N failed".
const args = process.argv.slice(2);
const total = { passed: 0, failed: 0 };

try {
  await install();
  process.env.CHROMIUM_PATH = await requireChromium();
  await offerOtherBrowsers();
  await buildAssets();
  await checkAndBuild();
  await testAgainstServer();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  add({ passed: 0, failed: 1 });
}

process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);

/** Side by side: each has moments in which it keeps one core only. */
async function checkAndBuild() {
  /** @type {unknown} */
  let fault;
  add(await runChecks(() => buildSite().catch((error) => void (fault = error))));
  if (fault) throw fault;
}

async function testAgainstServer() {
  const server = await startNext();
  try {
    process.env.PLAYGROUND_URL = server.url;
    if (args.includes('--whole')) process.env.WHOLE_TESTS = '1';
    add(await runVitest(args.filter((arg) => arg !== '--whole')));
  } finally {
    await server.stop();
  }
}

/** @param {{ passed: number, failed: number }} more */
function add(more) {
  total.passed += more.passed;
  total.failed += more.failed;
}
