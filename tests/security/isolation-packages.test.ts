import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Project } from '@/lib/project/project';
import { startNext } from '@/scripts/lib/production-server.mjs';
import { launchChromium } from '../browser/chromium';
import { startRegistry, type TestRegistry } from '../packages/test-registry';
import { attemptPackage } from './attempt-project';
import { runAttempts } from './run-attempts';
import { startAttacker, type Attacker } from './start-attacker';
import { startVictim, VISITOR_PAGE, type Victim } from './start-victim';

const folder = mkdtempSync(path.join(tmpdir(), 'isolation-packages-'));
const mark = path.join(folder, 'was-run');

let browser: Browser;
let registry: TestRegistry;
let server: Awaited<ReturnType<typeof startNext>>;
let attacker: Attacker;
let victim: Victim;

beforeAll(async () => {
  [browser, registry, attacker] = await Promise.all([launchChromium(), startRegistry(), startAttacker()]);
  vi.stubEnv('npm_config_registry', registry.url);
  vi.stubEnv('PACKAGES_STORE', `sqlite:${path.join(folder, 'packages.db')}`);
  vi.stubEnv('LINKS_STORE', `sqlite:${path.join(folder, 'links.db')}`);
  vi.stubEnv('PACKAGES_SECONDS', '120');
  server = await startNext();
  victim = await startVictim(server.url);
});

afterAll(async () => {
  await Promise.all([browser.close(), victim.stop()]);
  await Promise.all([server.stop(), registry.stop(), attacker.stop()]);
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const project: Project = {
  version: 1,
  next: '16',
  mode: 'development',
  files: {
    'app/api/attempt/route.ts': `import { attemptEverything } from 'wants-out';

export async function POST(request: Request) {
  return Response.json(await attemptEverything(await request.json()));
}
`,
    'package.json': '{ "dependencies": { "wants-out": "1" } }',
  },
};

test('a package that wants out reaches nothing, neither in the sandbox nor on the server', async () => {
  const run = `node -e "require('fs').writeFileSync('${mark}', '')"`;
  const manifest = {
    type: 'module',
    scripts: { preinstall: run, install: run, postinstall: run, prepare: run },
    bin: { node: './index.js', esbuild: './index.js' },
    gypfile: true,
    directories: { bin: '..' },
    browser: '../../../../package.json',
  };
  await registry.publish('wants-out', '1.0.0', {
    'package.json': JSON.stringify(manifest),
    'index.js': await attemptPackage(),
    'binding.gyp': '{}',
    '.npmrc': 'ignore-scripts=false',
    'tsconfig.json': '{ "extends": "../../../../tsconfig.json" }',
  });
  const before = readFileSync('package.json', 'utf8');
  const page = await browser.newPage();
  await page.goto(`${victim.url}${VISITOR_PAGE}`);
  await page.waitForFunction(() => 'ready' in globalThis);
  const targets = { attacker: attacker.url, victim: victim.url };
  const outcome = await page.evaluate(runAttempts, { project, targets });
  expect(outcome).toEqual({ status: 200, reached: {}, forged: [] });
  expect([attacker.hits, victim.secretsAsked]).toEqual([[], []]);
  expect(existsSync(mark)).toBe(false);
  expect(readFileSync('package.json', 'utf8')).toBe(before);
});
