import { expect, it } from 'vitest';
import { bundleLowered } from '@/tests/browser/bundle-lowered';
import { launchChromium } from '@/tests/browser/chromium';
import { runInWorker } from '@/tests/browser/run-in-worker';
import { runChecks } from './fixtures/run-checks';

/** What differs from Node 20 in Chromium, and why. */
const ACCEPTED: Record<string, string> = {
  'Request: for in': 'undici defines a member `attribute` by mistake',
};

const PROGRAM = `
  import { installFetch } from './install-fetch';
  import { runChecks } from './fixtures/run-checks';
  import { installAsyncContext } from '../async-context/install-async-context';
  installAsyncContext(globalThis);
  installFetch(globalThis);
  runChecks(globalThis).then(postMessage);`;

it('makes requests, responses and headers in a Chromium worker as Node does', async () => {
  const browser = await launchChromium();
  const program = await bundleLowered(PROGRAM, import.meta.dirname);
  const ours = await runInWorker(browser, program).finally(() => browser.close());
  const expected = await runChecks({ Headers, Request, Response });
  expect(without(ours)).toEqual(without(expected));
});

function without(results: unknown): Record<string, unknown> {
  const entries = Object.entries(results as Record<string, unknown>);
  return Object.fromEntries(entries.filter(([name]) => !(name in ACCEPTED)));
}
