import type { Page } from 'playwright-core';
import type { Project } from '@/lib/project/project';
import type { AnswerFetch, Playground, PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import type { Expectation } from './expected';

declare global {
  // Put there by the script of the page below.
  var openPlayground: (options: { project: Project; view: 'headless'; fetch: AnswerFetch }) => Promise<Playground>;
  var playground: Playground | undefined;
}

/** A page of another origin that has `/embed.js` of the playground at `url`. */
export function embedderPage(url: string): string {
  const script = `import { createPlayground } from '${url}/embed.js';
    globalThis.openPlayground = (options) => createPlayground(document.body, options);`;
  return `<!doctype html><meta charset="utf-8"><body><script type="module">${script}</script>`;
}

/** Brings a project to a fresh server. */
export async function openProject(page: Page, project: Project): Promise<void> {
  await page.evaluate(async (project) => {
    // Examples are whole: none of them needs another origin.
    const fetch = () => Promise.reject(new Error('no network in the tests of the examples'));
    if (!globalThis.playground) {
      globalThis.playground = await openPlayground({ project, view: 'headless', fetch });
      return;
    }
    await globalThis.playground.setProject(project);
    await globalThis.playground.restart();
  }, project);
}

export interface ReceivedAnswer extends Pick<PlaygroundResponse, 'status' | 'headers' | 'failure' | 'route'> {
  text: string;
  byteLength: number;
  chunks: number;
  logs: string;
}

type When = Pick<Expectation, 'advanceMs' | 'abortAfterMs'>;

/** Sends one request to the open project. */
export function sendRequest(page: Page, request: PlaygroundRequest, when: When = {}): Promise<ReceivedAnswer> {
  return page.evaluate(
    async ({ request, when }) => {
      const { playground } = globalThis;
      if (!playground) throw new Error('No project is open.');
      if (when.advanceMs) await playground.advanceTime(when.advanceMs);
      const options = when.abortAfterMs ? { signal: AbortSignal.timeout(when.abortAfterMs) } : {};
      const answer = await playground.send(request, options);
      const { status, headers, route, body, chunks, logs, failure } = answer;
      return {
        status,
        headers,
        route,
        text: new TextDecoder().decode(body).slice(0, 20_000),
        byteLength: body.byteLength,
        chunks: chunks.length,
        logs: logs.map((log) => log.text).join('\n'),
        ...(failure ? { failure } : {}),
      };
    },
    { request, when },
  );
}
