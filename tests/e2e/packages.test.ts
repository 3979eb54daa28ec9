import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Project } from '@/lib/project/project';
import { startNext } from '@/scripts/lib/production-server.mjs';
import { encodeLink } from '@/lib/share/link';
import { launchChromium } from '../browser/chromium';
import { startRegistry, type TestRegistry } from '../packages/test-registry';
import { clickCode, editorIsReady } from './open-workbench';

const folder = mkdtempSync(path.join(tmpdir(), 'packages-e2e-'));
let browser: Browser;
let registry: TestRegistry;
let server: Awaited<ReturnType<typeof startNext>>;

beforeAll(async () => {
  [browser, registry] = await Promise.all([launchChromium(), startRegistry()]);
  vi.stubEnv('npm_config_registry', registry.url);
  vi.stubEnv('PACKAGES_STORE', `sqlite:${path.join(folder, 'packages.db')}`);
  vi.stubEnv('LINKS_STORE', `sqlite:${path.join(folder, 'links.db')}`);
  vi.stubEnv('PACKAGES_SECONDS', '120');
  server = await startNext();
});

afterAll(async () => {
  await Promise.all([browser.close(), server.stop(), registry.stop()]);
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const project: Project = {
  version: 1,
  next: '16',
  mode: 'development',
  files: {
    'app/api/greet/route.ts': `import { greet } from 'greet';
export const GET = async () => Response.json({ greeting: await greet(), reach: await fetch('/').then(() => 'page', () => 'none') });
`,
    'package.json': '{ "dependencies": { "greet": "^1" } }\n',
    'requests.http': '### Greet\nGET http://localhost:3000/api/greet\n',
  },
  open: ['app/api/greet/route.ts'],
};

function publish(version: string): Promise<void> {
  const code = `exports.greet = async () => require('node:path').basename('a/version-${version}') + typeof document;`;
  return registry.publish('greet', version, { 'index.js': code });
}

async function open(address: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  await page.goto(address);
  await editorIsReady(page);
  return page;
}

test('a package of package.json answers, and a link to the project has the same version later', async () => {
  await publish('1.0.0');
  const author = await open(`${server.url}/${encodeLink(project, { includeSecrets: false })}`);
  await author.getByRole('button', { name: 'Send' }).click();
  await author.getByText('version-1.0.0undefined').first().waitFor();
  await author.getByText('package-lock.json').first().waitFor();
  await author.getByRole('button', { name: 'Share', exact: true }).click();
  const link = await author.getByRole('textbox', { name: 'Link', exact: true }).inputValue();

  await publish('1.1.0');
  const reader = await open(link);
  await reader.getByRole('button', { name: 'Send' }).click();
  await reader.getByText('version-1.0.0undefined').first().waitFor();
  expect(await reader.getByText('version-1.1.0').count()).toBe(0);
});

test('a package that the editor adds is in a link with its version, for whoever opens it elsewhere', async () => {
  await publish('2.0.0');
  const { 'package.json': _, ...files } = project.files;
  const author = await open(`${server.url}/${encodeLink({ ...project, files })}`);
  await author.locator('.monaco-editor .squiggly-error').first().waitFor({ timeout: 60_000 });
  await clickCode(author);
  await author.keyboard.press('ControlOrMeta+Home');
  const offer = author.getByText('Add greet to package.json');
  await expect
    .poll(
      async () => {
        await author.keyboard.press('ControlOrMeta+.');
        await author.waitForTimeout(1_000);
        return offer.count();
      },
      { timeout: 60_000 },
    )
    .toBe(1);
  await author.keyboard.press('Enter');
  await author.getByText('greet is in package.json now').first().waitFor();
  await author.getByRole('button', { name: 'Send' }).click();
  await author.getByText('version-2.0.0undefined').first().waitFor();
  await author.getByText('package-lock.json').first().waitFor();
  await author.getByRole('button', { name: 'Share', exact: true }).click();
  const link = await author.getByRole('textbox', { name: 'Link', exact: true }).inputValue();

  await publish('2.1.0');
  const reader = await open(link);
  await reader.getByRole('button', { name: 'Send' }).click();
  await reader.getByText('version-2.0.0undefined').first().waitFor();
  expect(await reader.getByText('version-2.1.0').count()).toBe(0);
});
