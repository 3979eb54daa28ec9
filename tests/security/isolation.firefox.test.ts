import { expect, inject, test } from 'vitest';
import { attemptProject } from './attempt-project';
import { findFirefox } from '../../scripts/lib/other-browsers.mjs';
import { launchFirefox } from './firefox';
import { registerServiceWorker } from './register-service-worker';
import { runAttempts } from './run-attempts';
import { startAttacker } from './start-attacker';
import { startVictim, VISITOR_PAGE } from './start-victim';

const firefox = findFirefox();
if (!firefox)
  console.warn('Skipped in Firefox: there is none here. Install it (Debian: firefox-esr) or set FIREFOX_PATH.');

test.skipIf(!firefox).each([
  { how: 'in Firefox', isOffline: false },
  { how: 'in Firefox where the service worker has loaded the sandbox', isOffline: true },
])('nothing is reached and nothing gets out $how', async ({ isOffline }) => {
  const attacker = await startAttacker();
  const victim = await startVictim(inject('playgroundUrl'));
  const browser = await launchFirefox(firefox ?? '');
  try {
    const page = await browser.newPage();
    await page.goto(`${victim.url}${VISITOR_PAGE}`);
    await page.waitForFunction(() => 'ready' in globalThis);
    if (isOffline) {
      await page.evaluate(registerServiceWorker);
      victim.gone.add('/sandbox.html');
    }
    const targets = { attacker: attacker.url, victim: victim.url };
    const outcome = await page.evaluate(runAttempts, { project: await attemptProject(), targets });
    expect(outcome).toEqual({ status: 200, reached: {}, forged: [] });
    expect(attacker.hits).toEqual([]);
    expect(victim.secretsAsked).toEqual([]);
  } finally {
    await browser.close();
    await victim.stop();
    await attacker.stop();
  }
});
