import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { hasWebKit } from '../../scripts/lib/other-browsers.mjs';
import { attemptProject } from './attempt-project';
import { runAttempts } from './run-attempts';
import { startAttacker } from './start-attacker';
import { startVictim, VISITOR_PAGE } from './start-victim';
import { launchWebKit, type WebKit } from './webkit';

/** The engine of Safari, as WebKitGTK has it. */
const found = hasWebKit();
if (!found) console.warn('Skipped in WebKit: it is not here. Install it (Debian: webkit2gtk-driver, xvfb).');

let browser: WebKit;

beforeAll(async () => {
  if (found) browser = await launchWebKit();
});

afterAll(async () => {
  if (found) await browser.close();
});

/** Runs in the page. */
async function untilReady(): Promise<void> {
  while (!('ready' in globalThis)) await new Promise((resolve) => setTimeout(resolve, 50));
}

test.skipIf(!found)('nothing is reached and nothing gets out in WebKit', async () => {
  const attacker = await startAttacker();
  const victim = await startVictim(inject('playgroundUrl'));
  try {
    await browser.open(`${victim.url}${VISITOR_PAGE}`);
    await browser.evaluate(untilReady, null);
    const targets = { attacker: attacker.url, victim: victim.url };
    const outcome = await browser.evaluate(runAttempts, { project: await attemptProject(), targets });
    expect(outcome).toEqual({ status: 200, reached: {}, forged: [] });
    expect(attacker.hits).toEqual([]);
    expect(victim.secretsAsked).toEqual([]);
  } finally {
    await victim.stop();
    await attacker.stop();
  }
});
