import type { Browser, Page } from 'puppeteer-core';
import type { Project } from '@/lib/project/project';
import type { Failure, Playground } from '@/sandbox/host/playground';
import { launchWithPuppeteer } from '../browser/puppeteer';
import { startVictim, VISITOR_PAGE } from '../security/start-victim';
import type { HealthyRequest, Loop } from './watch-projects';

type Embedded = Omit<Playground, 'subscribe'>;

declare function create(options: { project: Project; view: 'headless' }): Promise<Embedded>;
declare let healthy: Promise<Embedded> | undefined;

export interface Answer {
  status: number;
  failure: Failure | null;
  durationMs: number;
}

export interface Visit {
  browser: Browser;
  /** Sends to a fresh server of the project; without `isFresh` to the one of the sends before. */
  send: (project: Project, request: Omit<HealthyRequest, 'status'>, isFresh: boolean) => Promise<Answer>;
  /** Sends to each of the projects at once, each in a playground of its own. */
  sendToAll: (loops: Loop[]) => Promise<Answer[]>;
  end: () => Promise<void>;
}

/** Opens a page in which playgrounds are embedded. */
export async function visit(playgroundUrl: string): Promise<Visit> {
  const site = await startVictim(playgroundUrl);
  const browser = await launchWithPuppeteer();
  const page: Page = await browser.newPage();
  await page.goto(`${site.url}${VISITOR_PAGE}`);
  await page.waitForFunction(() => 'ready' in globalThis);
  return {
    browser,
    send: (project, request, isFresh) => page.evaluate(sendTo, { project, request, isFresh }),
    sendToAll: (loops) =>
      page.evaluate(
        sendToEach,
        loops.map(({ project }) => project),
      ),
    async end() {
      await browser.close();
      await site.stop();
    },
  };
}

interface Sending {
  project: Project;
  request: Omit<HealthyRequest, 'status'>;
  isFresh: boolean;
}

/** Runs in the page. */
async function sendTo({ project, request, isFresh }: Sending): Promise<Answer> {
  if (!('healthy' in globalThis)) Object.assign(globalThis, { healthy: create({ project, view: 'headless' }) });
  const playground = await healthy!;
  if (isFresh) await playground.restart();
  const { bodyBytes, ...rest } = request;
  const body = bodyBytes === undefined ? {} : { body: 'x'.repeat(bodyBytes) };
  const { status, failure = null, durationMs } = await playground.send({ ...rest, ...body });
  return { status, failure, durationMs };
}

/** Runs in the page. */
function sendToEach(projects: Project[]): Promise<Answer[]> {
  return Promise.all(
    projects.map(async (project) => {
      const playground = await create({ project, view: 'headless' });
      const { status, failure = null, durationMs } = await playground.send({ url: '/api/send' });
      playground.dispose();
      return { status, failure, durationMs };
    }),
  );
}
