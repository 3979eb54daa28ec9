import type { Project } from '@/lib/project/project';
import type { Playground } from '@/sandbox/host/playground';
import { launchChromium } from '../browser/chromium';
import { serveFiles } from '@/sandbox/host/fixtures/serve-test-page';
import type { Program } from './program';

declare function create(project: Project): Promise<Playground>;

/** What became of a program: its answer or what went wrong, and what the compiler said about its imports. */
export interface HereOutcome {
  answer: string;
  said: string[];
}

const DEADLINE_MS = 300_000;

const ROUTE = `import { answer } from '../../program';
export async function GET() {
  try {
    return Response.json(await answer());
  } catch (error) {
    return Response.json({ threw: String(error?.stack ?? error) }, { status: 500 });
  }
}
`;

/** Opens a page that embeds a playground without a workbench, in Chromium. @returns runs a program there, and the page's undo */
export async function openPlayground(playgroundUrl: string) {
  const script = `import { createPlayground } from '${playgroundUrl}/embed.js';
    globalThis.create = (project) => createPlayground(document.body, { project, view: 'headless' });`;
  const html = `<!doctype html><meta charset="utf-8"><body><script type="module">${script}</script>`;
  const [site, browser] = await Promise.all([serveFiles({ '/': { type: 'text/html', body: html } }), launchChromium()]);

  async function run(program: Program): Promise<HereOutcome> {
    const page = await browser.newPage();
    try {
      await page.goto(site.url.replace('localhost', '127.0.0.1'));
      await page.waitForFunction(() => 'create' in globalThis);
      return await Promise.race([page.evaluate(runProgram, projectOf(program)), tooLong()]);
    } finally {
      await page.close();
    }
  }

  return {
    run,
    async stop() {
      await browser.close();
      await site.close();
    },
  };
}

/** A package that never answers is not waited for. */
function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${DEADLINE_MS / 1000} s`)), DEADLINE_MS).unref();
  });
}

function projectOf({ name, version, code, beside = {} }: Program): Project {
  const manifest = JSON.stringify({ dependencies: { ...beside, [name]: version } });
  const files = { 'app/api/route.js': ROUTE, 'program.js': code, 'package.json': manifest };
  return { version: 1, next: '16', mode: 'development', files };
}

/** Runs in the page. */
async function runProgram(project: Project): Promise<HereOutcome> {
  const playground = await create(project);
  const { diagnostics } = await playground.setProject(project);
  const { status, body, failure, logs } = await playground.send({ url: '/api' });
  playground.dispose();
  const said = diagnostics.map(({ severity, file, line, message }) => `${severity} ${file}:${line} ${message}`);
  const text = new TextDecoder().decode(body);
  if (status === 200) return { answer: text, said };
  const reasons = [failure?.message ?? text.slice(0, 600), ...logs.map((log) => log.text.slice(0, 300))];
  return { answer: `${status}: ${reasons.join('\n')}`, said };
}
