import type { Browser } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { COOKIE_TABLE, type CookieRow } from '../../lib/cookies/fixtures/cookie-table';
import { findFirefox } from '../../scripts/lib/other-browsers.mjs';
import { launchFirefox } from '../security/firefox';
import { measureCookies, type Measured } from './measure-cookies';
import { launchWithPuppeteer } from './puppeteer';

const firefox = findFirefox();
if (!firefox)
  console.warn('Skipped in Firefox: there is none here. Install it (Debian: firefox-esr) or set FIREFOX_PATH.');

/** What a browser does otherwise than the table says, by row. */
async function differences(browser: Browser, table: CookieRow[]): Promise<unknown[]> {
  try {
    const measured = await measureCookies(browser, table);
    return table.flatMap((row, at) => differenceOf(row, measured[at]));
  } finally {
    await browser.close();
  }
}

function differenceOf({ set, sent, kept }: CookieRow, measured: Measured | undefined): unknown[] {
  const values = measured?.kept ?? {};
  if (sent === '' && measured?.sent === '') return [];
  const wrong = Object.entries(kept ?? {}).filter(([name, value]) => !isNear(Reflect.get(values, name), value));
  if (measured?.sent === sent && wrong.length === 0) return [];
  return [{ set, sent, kept, measured }];
}

/** Lifetimes are counted from the answer on. */
function isNear(measured: unknown, expected: unknown): boolean {
  if (typeof measured !== 'number' || typeof expected !== 'number') return measured === expected;
  return Math.abs(measured - expected) < 120;
}

test('Chromium does what the table of cookies says, row by row', async () => {
  const browser = await launchWithPuppeteer(['--host-resolver-rules=MAP *.test 127.0.0.1']);
  expect(await differences(browser, COOKIE_TABLE)).toEqual([]);
});

test.skipIf(!firefox)('Firefox does what the table of cookies says of it, row by row', async () => {
  const browser = await launchFirefox(firefox ?? '', { 'network.dns.localDomains': 'example.test,a.example.test' });
  expect(await differences(browser, COOKIE_TABLE.map(inFirefox))).toEqual([]);
});

/** Its driver does not tell what is partitioned. */
function inFirefox(row: CookieRow): CookieRow {
  const { partitioned: _, ...kept } = { ...row.kept, ...row.firefox?.kept };
  return { ...row, kept, sent: row.firefox?.sent ?? row.sent };
}
