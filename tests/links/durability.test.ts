import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Project } from '@/lib/project/project';
import { bundleLinkServer, startLinkServer, type LinkServer } from './link-server';

const LINKS = 10_000;
const KILLS = 10;
const WRITERS = 8;

let folder: string;
let bundle: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'links-'));
  bundle = path.resolve('node_modules/.cache', `link-server-${process.pid}.mjs`);
  await bundleLinkServer(bundle);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(bundle);
});

function projectOf(index: number): Project {
  const files = { 'app/api/route.ts': `export const GET = () => Response.json({ index: ${index} });\n` };
  return { version: 1, title: `Link ${index}`, next: '16', mode: 'development', files };
}

async function create(url: string, index: number): Promise<string> {
  const response = await fetch(`${url}/api/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(projectOf(index)),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return ((await response.json()) as { id: string }).id;
}

test(
  `of ${LINKS} links written while the server is killed ${KILLS} times, none that was acknowledged is missing`,
  { timeout: 400_000 },
  async () => {
    const env = { LINKS_STORE: `sqlite:${path.join(folder, 'links.db')}`, LINKS_PER_MINUTE: '1000000' };
    let server: Promise<LinkServer> = startLinkServer(bundle, env);
    const acknowledged = new Map<number, string>();
    let next = 0;
    let lost = 0;
    let kills = 0;

    const killSometimes = () => {
      if (kills >= KILLS || acknowledged.size < ((kills + 1) * LINKS) / (KILLS + 1)) return;
      kills++;
      const killed = server;
      server = killed.then(async ({ kill }) => {
        await kill();
        return startLinkServer(bundle, env);
      });
    };
    // A write that got no answer is tried again, as a client would.
    const write = async () => {
      while (next < LINKS) {
        const index = next++;
        while (!acknowledged.has(index)) {
          const { url } = await server;
          const id = await create(url, index).catch(() => null);
          if (id === null) lost++;
          else acknowledged.set(index, id);
        }
        killSometimes();
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, write));
    await (await server).kill();

    const last = await startLinkServer(bundle, env);
    const missing: number[] = [];
    const check = async (from: number) => {
      for (let index = from; index < LINKS; index += WRITERS) {
        const response = await fetch(`${last.url}/api/links/${acknowledged.get(index) ?? ''}`);
        if (!response.ok || ((await response.json()) as Project).title !== `Link ${index}`) missing.push(index);
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, from) => check(from)));
    await last.kill();
    console.log(`${LINKS} links, ${kills} kills, ${lost} writes without an answer, ${missing.length} missing`);
    expect({ acknowledged: acknowledged.size, kills, missing }).toEqual({
      acknowledged: LINKS,
      kills: KILLS,
      missing: [],
    });
  },
);
