import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { zipProject } from '@/lib/export/zip-project';
import type { Project } from '@/lib/project/project';
import { serveFiles, type TestSite } from '@/sandbox/host/fixtures/serve-test-page';
import type { Playground } from '@/sandbox/host/playground';
import { startNext } from '../../scripts/lib/production-server.mjs';
import { launchChromium } from '../browser/chromium';

const project: Project = {
  version: 1,
  title: 'Exported',
  next: '16',
  mode: 'development',
  files: {
    'app/api/users/[id]/route.ts': `import { cookies } from 'next/headers';
import { z } from 'zod';

const User = z.object({ name: z.string() });

export async function PATCH(request: Request, { params }: { params: Promise<{ id: string }> }) {
  (await cookies()).set('seen', '1');
  const parsed = User.safeParse(await request.json());
  if (!parsed.success) return Response.json({ error: 'bad' }, { status: 422 });
  return Response.json({ id: (await params).id, ...parsed.data, key: process.env.KEY }, { status: 201 });
}
`,
    '.env.local': 'KEY=value\n',
  },
};

const REQUESTS = [
  { method: 'PATCH', url: '/api/users/7', body: '{"name":"Ada"}' },
  { method: 'PATCH', url: '/api/users/7', body: '{}' },
  { method: 'GET', url: '/api/users/7' },
];

let folder: string;
let browser: Browser;
let site: TestSite;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'exported-'));
  const script = `import { createPlayground } from '${inject('playgroundUrl')}/embed.js';
    globalThis.create = (project) => createPlayground(document.body, { project, view: 'headless' });`;
  const body = `<!doctype html><body><script type="module">${script}</script>`;
  site = await serveFiles({ '/': { type: 'text/html', body } });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  type: string | null;
  cookie: string | null;
  body: string;
}

declare function create(project: Project): Promise<Playground>;

async function answersOfPlayground(): Promise<Answer[]> {
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => 'create' in globalThis);
  return page.evaluate(
    async ([shown, requests]) => {
      const playground = await create(shown);
      const answers: Answer[] = [];
      for (const request of requests) {
        const { status, headers, body } = await playground.send({
          headers: [['content-type', 'application/json']],
          ...request,
        });
        const find = (name: string) => headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
        answers.push({
          status,
          type: find('content-type'),
          cookie: find('set-cookie'),
          body: new TextDecoder().decode(body),
        });
      }
      return answers;
    },
    [project, REQUESTS] as const,
  );
}

async function answersOfApp(): Promise<Answer[]> {
  for (const [name, bytes] of Object.entries(unzipSync(zipProject(project)))) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder });
  const next = path.join(folder, 'node_modules/next/dist/bin/next');
  // Next.js reads no .env.local where tests run.
  vi.stubEnv('NODE_ENV', 'development');
  const server = await startNext({ command: 'dev', folder, next });
  try {
    const answers: Answer[] = [];
    for (const { url, ...init } of REQUESTS) {
      const response = await fetch(server.url + url, { ...init, headers: { 'content-type': 'application/json' } });
      const { status, headers } = response;
      const body = await response.text();
      answers.push({ status, type: headers.get('content-type'), cookie: headers.get('set-cookie'), body });
    }
    return answers;
  } finally {
    await server.stop();
    vi.unstubAllEnvs();
  }
}

test('the exported app is installed, runs, and answers as the playground does', { timeout: 240_000 }, async () => {
  const expected = await answersOfPlayground();
  expect(expected.map(({ status }) => status)).toEqual([201, 422, 405]);
  expect(await answersOfApp()).toEqual(expected);
});
