import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { bundleLowered } from '@/tests/browser/bundle-lowered';
import { launchChromium } from '@/tests/browser/chromium';
import { runInWorker } from '@/tests/browser/run-in-worker';
import { ACCEPTED, NATIVE_PROGRAM, OWN_PROGRAM } from './fixtures/run-scenarios';

it('carries stores in a Chromium worker as Node does', async () => {
  const program = await bundleLowered(`const report = (x) => postMessage(x); ${OWN_PROGRAM}`, import.meta.dirname);
  const browser = await launchChromium();
  const ours = await runInWorker(browser, program).finally(() => browser.close());
  const expected = await askNode();
  expect(without(ours)).toEqual(without(expected));
});

async function askNode(): Promise<unknown> {
  const code = await bundleLowered(
    `const report = (x) => console.log(JSON.stringify(x)); ${NATIVE_PROGRAM}`,
    import.meta.dirname,
    false,
  );
  const input = `const require = (await import('node:module')).createRequire('/');${code}`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module'], { input, encoding: 'utf8' }));
}

function without(results: unknown): Record<string, unknown> {
  const entries = Object.entries(results as Record<string, unknown>);
  return Object.fromEntries(entries.filter(([name]) => !(name in ACCEPTED)));
}
