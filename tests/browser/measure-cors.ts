import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import type { CorsRow } from '../../lib/cors/fixtures/cors-table';

/** What a browser did in a row. */
export type MeasuredCall = Pick<CorsRow, 'asks' | 'blocked'>;

/** Puts one row after the other before a browser: a page of one origin calls a server of another. */
export async function measureCors(browser: Browser, rows: readonly CorsRow[]): Promise<MeasuredCall[]> {
  const asked: string[] = [];
  const page = await browser.newPage();
  const site = await serve((_, response) => response.setHeader('Content-Type', 'text/html').end('<title>page</title>'));
  const api = await serve((request, response) => {
    const at = Number(new URL(request.url ?? '', 'http://x').searchParams.get('row') ?? NaN);
    const isPreflight = request.method === 'OPTIONS';
    if (isPreflight) asked[at] = request.headers['access-control-request-headers'] ?? '';
    const { status = 200, headers } = (isPreflight ? rows[at]?.preflight : rows[at]?.answer) ?? ALLOWED;
    const lines = headers.map(([name, value]) => `${name}: ${value.replaceAll('ORIGIN', site.origin)}`);
    const head = [`HTTP/1.1 ${status} OK`, 'Content-Length: 0', 'Connection: close', ...lines];
    // Node refuses to write some of these headers.
    response.socket?.end(`${head.join('\r\n')}\r\n\r\n`);
  });
  try {
    await page.goto(site.origin);
    const measured: MeasuredCall[] = [];
    for (const [at, { call }] of rows.entries()) {
      const said = await callFrom(page, `${api.origin}/?row=${at}`, call);
      const blocked = said?.split('blocked by CORS policy: ')[1]?.replaceAll(site.origin, 'ORIGIN') ?? null;
      measured.push({ asks: asked[at] ?? null, blocked });
    }
    return measured;
  } finally {
    await page.close();
    site.stop();
    api.stop();
  }
}

const ALLOWED: NonNullable<CorsRow['answer']> = { headers: [['Access-Control-Allow-Origin', 'ORIGIN']] };

/** @returns what the console says of a call that failed; null of one that did not */
async function callFrom(page: Page, url: string, call: CorsRow['call']): Promise<string | null> {
  const said = page
    .waitForEvent('console', {
      predicate: (message) => message.text().includes('blocked by CORS policy') && message.text().includes(url),
      timeout: 10_000,
    })
    .then((message) => message.text());
  said.catch(() => {});
  const isAnswered = await page.evaluate(
    ([address, init]) =>
      fetch(address, init).then(
        () => true,
        () => false,
      ),
    [url, call] as const,
  );
  return isAnswered ? null : said;
}

async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
