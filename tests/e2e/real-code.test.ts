import { generateKeyPairSync, sign } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import { encodeLink } from '@/lib/share/link';
import type { TestSite } from '@/sandbox/host/fixtures/serve-test-page';
import { NEXT_VERSIONS, type NextVersion } from '@/sandbox/protocol';
import { launchChromium } from '../browser/chromium';
import { openHeadless, serveHeadlessPage } from './open-headless';
import { visit } from './open-workbench';
import { says, send } from './use-workbench';

let browser: Browser;
let site: TestSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveHeadlessPage()]);
});

afterAll(() => Promise.all([browser.close(), site.close()]));

const PROJECT: Project = { version: 1, next: '16', mode: 'development', files: {} };

async function open(files: Project['files'], file: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  return visit(context, encodeLink({ ...PROJECT, files, open: [file] }));
}

const CYCLE = {
  'app/api/shapes/route.ts': `import { Circle } from '@/shapes';

export const GET = () => Response.json({ name: new Circle(2).name });
`,
  'shapes/index.ts': "export * from './circle';\nexport * from './shape';\n",
  'shapes/shape.ts': "export class Shape {\n  name = 'shape';\n}\n",
  'shapes/circle.ts': `import { Shape } from './index';

export class Circle extends Shape {
  constructor(radius: number) {
    super();
    this.name = 'circle' + radius;
  }
}
`,
};

test('files that import each other through a barrel answer', async () => {
  const page = await open(CYCLE, 'app/api/shapes/route.ts');
  await send(page, 'GET', '/api/shapes');
  await says(page, '200 OK');
  await says(page, 'circle2');
  await page.context().close();
});

/** The receivers that Discord's documentation leads to: Node.js's own functions, and those of the web. */
const RECEIVERS = {
  'app/api/node/route.ts': `import { createPublicKey, verify } from 'node:crypto';

const PREFIX = '302a300506032b6570032100';

export async function POST(request: Request) {
  const body = await request.text();
  const signature = Buffer.from(request.headers.get('x-signature-ed25519') ?? '', 'hex');
  const key = createPublicKey({
    key: Buffer.from(PREFIX + process.env.DISCORD_PUBLIC_KEY, 'hex'),
    format: 'der',
    type: 'spki',
  });
  const signed = Buffer.from(request.headers.get('x-signature-timestamp') + body);
  if (!verify(null, signed, key, signature)) return new Response('invalid request signature', { status: 401 });
  return Response.json({ type: JSON.parse(body).type });
}
`,
  'app/api/web/route.ts': `export const runtime = 'edge';

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));

export async function POST(request: Request) {
  const body = await request.text();
  const publicKey = bytes(process.env.DISCORD_PUBLIC_KEY!);
  const key = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']);
  const signed = new TextEncoder().encode(request.headers.get('x-signature-timestamp') + body);
  const signature = bytes(request.headers.get('x-signature-ed25519') ?? '');
  if (!(await crypto.subtle.verify('Ed25519', key, signature, signed)))
    return new Response('invalid request signature', { status: 401 });
  return Response.json({ type: JSON.parse(body).type });
}
`,
};

const PING = '{"id":"1","type":1}';
const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const KEY = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');

/** What Discord sends: the signature is of the time and the body. */
function signed(body: string) {
  const timestamp = '1796120000';
  const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
  return { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp, 'content-type': 'application/json' };
}

test.each<NextVersion>([...NEXT_VERSIONS])(
  'with Next.js %s what Discord has signed is taken, and nothing else',
  async (next) => {
    const files = { ...RECEIVERS, '.env.local': `DISCORD_PUBLIC_KEY=${KEY}\n` };
    const { page, send } = await openHeadless(browser, site.url, next, 'development', files);
    const ask = async (url: string, headers: Record<string, string>, body: string) => {
      const { status } = await send({ method: 'POST', url, headers: Object.entries(headers), body });
      return status;
    };
    for (const url of ['/api/node', '/api/web']) {
      const right = signed(PING);
      const spoilt = {
        ...right,
        'x-signature-ed25519': right['x-signature-ed25519'].replace(/^./, (c) => (c === '0' ? '1' : '0')),
      };
      expect([
        await ask(url, right, PING),
        await ask(url, right, PING.replace('1', '2')),
        await ask(url, spoilt, PING),
        await ask(url, { ...right, 'x-signature-timestamp': '1796120001' }, PING),
      ]).toEqual([200, 401, 401, 401]);
    }
    await page.close();
  },
);
