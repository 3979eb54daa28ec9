import type { Browser, Page } from 'playwright-core';
import { inject } from 'vitest';
import type { Project } from '@/lib/project/project';
import { serveFiles } from '@/sandbox/host/fixtures/serve-test-page';
import type { Playground, PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import type { Mode, NextVersion } from '@/sandbox/protocol';

declare function create(project: Project): Promise<Playground>;
declare let playground: Playground;

export type Files = Record<string, string>;

/** Serves a page that has no workbench, from which playgrounds are made. */
export function serveHeadlessPage() {
  const script = `import { createPlayground } from '${inject('playgroundUrl')}/embed.js';
    globalThis.create = (project) => createPlayground(document.body, { project, view: 'headless' });`;
  const body = `<!doctype html><meta charset="utf-8"><body><script type="module">${script}</script>`;
  return serveFiles({ '/': { type: 'text/html', body } });
}

/** A project on a server, without a workbench around it. */
export async function openHeadless(browser: Browser, url: string, next: NextVersion, mode: Mode, files: Files) {
  const page: Page = await browser.newPage();
  await page.goto(url.replace('localhost', '127.0.0.1'));
  await page.waitForFunction(() => 'create' in globalThis);
  let project: Project = { version: 1, next, mode, files };
  await page.evaluate(async (first) => {
    globalThis.playground = await create(first);
  }, project);

  /** Null takes a file away. */
  async function change(changed: Record<string, string | null>): Promise<void> {
    const entries = Object.entries({ ...project.files, ...changed }).filter(([, text]) => text !== null);
    project = { ...project, files: Object.fromEntries(entries) as Files };
    await page.evaluate((edited) => playground.setProject(edited), project);
  }

  function send(request: PlaygroundRequest): Promise<PlaygroundResponse> {
    return page.evaluate((request) => playground.send(request), request);
  }

  async function answer(url: string): Promise<string> {
    const { status, body } = await send({ url });
    const text = new TextDecoder().decode(Uint8Array.from(Object.values(body)));
    return status === 200 ? text : `${status} ${text}`;
  }

  return { page, change, send, answer };
}
