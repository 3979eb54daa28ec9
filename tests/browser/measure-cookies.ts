import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Cookie, Page } from 'puppeteer-core';
import { headersOf, type CookieRow, type KeptCookie } from '../../lib/cookies/fixtures/cookie-table';

/** What a browser did in a row: the Cookie header of the next request, and the last cookie as it keeps it. */
export interface Measured {
  sent: string;
  kept: Required<KeptCookie> | null;
}

/** Puts one row after the other before a browser, over HTTP. */
export async function measureCookies(browser: Browser, rows: CookieRow[]): Promise<Measured[]> {
  const server = await startServer(rows);
  const shared = await browser.newPage();
  const measured: Measured[] = [];
  try {
    for (const [index, row] of rows.entries()) {
      // Drivers cannot remove what is partitioned.
      const own = /partitioned/i.test(row.set.join()) ? await browser.createBrowserContext() : null;
      measured.push(await measureRow(own ? await own.newPage() : shared, index, row, server));
      await own?.close();
    }
    return measured;
  } finally {
    server.stop();
  }
}

type Server = Awaited<ReturnType<typeof startServer>>;

async function measureRow(page: Page, index: number, { set, at, ask }: CookieRow, server: Server): Promise<Measured> {
  for (const step of set.keys()) await get(page, server.urlOf(at, `row=${index}&step=${step}`));
  await get(page, server.urlOf(ask, `row=${index}`));
  const cookies = await page.browserContext().cookies();
  await clear(page, server.urlOf(at, 'clear'));
  return { sent: server.sent[index] ?? '', kept: describe(cookies.at(-1)) };
}

/** Drivers do not remove a cookie without a name, and over http a host that is not this machine clears nothing. */
async function clear(page: Page, url: string): Promise<void> {
  await get(page, url);
  const left = await page.browserContext().cookies();
  if (left.length > 0) await page.browserContext().deleteCookie(...left);
}

/** From a page of the same origin, as a page's own script asks. */
async function get(page: Page, url: string): Promise<void> {
  const { origin } = new URL(url);
  if (!page.url().startsWith(`${origin}/`)) await page.goto(`${origin}/page`);
  await page.evaluate((address) => fetch(address).then((response) => response.text()), url);
}

async function startServer(rows: CookieRow[]) {
  const sent: string[] = [];
  const server = createServer((request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    const index = Number(query.get('row') ?? NaN);
    const row = rows[index];
    const encoding = row?.latin1 ? 'latin1' : 'utf8';
    const answer = query.has('step') ? row?.set[Number(query.get('step'))] : undefined;
    if (row && answer === undefined)
      sent[index] = Buffer.from(request.headers.cookie ?? '', 'latin1').toString(encoding);
    // Node refuses to write some of these headers.
    const head = [
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 0\r\nConnection: close',
      ...(query.has('clear') ? ['Clear-Site-Data: "cookies"'] : []),
      ...(answer === undefined ? [] : headersOf(answer).map(([name, value]) => `${name}: ${value}`)),
    ];
    response.socket?.end(Buffer.from(`${head.join('\r\n')}\r\n\r\n`, encoding));
  });
  await new Promise<void>((resolve) => server.listen(0, '::', resolve));
  const { port } = server.address() as AddressInfo;
  const urlOf = (address: string, query: string) => {
    const url = new URL(address);
    url.port = String(port);
    url.search += (url.search === '' ? '?' : '&') + query;
    return url.href;
  };
  return { sent, urlOf, stop: () => server.close() };
}

function describe(cookie: Cookie | undefined): Measured['kept'] {
  if (!cookie) return null;
  return {
    lifetime: cookie.session || cookie.expires < 0 ? null : Math.round(cookie.expires - Date.now() / 1000),
    path: cookie.path,
    hostOnly: !cookie.domain.startsWith('.'),
    secure: cookie.secure,
    httpOnly: cookie.httpOnly ?? false,
    // Firefox calls it `default` where none was given.
    sameSite: cookie.sameSite?.toLowerCase().replace('default', '') || null,
    partitioned: cookie.partitionKey !== undefined,
  };
}
