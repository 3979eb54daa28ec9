import type { Playground } from '@/sandbox/host/playground';
import type { Project } from '@/lib/project/project';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { PAUSE_MS } from './timings';

/** Runs in the bench's page, on another origin than the playground. Time is taken here, so that no tool's is in it. */
interface EmbedModule {
  createPlayground(element: HTMLElement, options: { project: Project; view: 'headless' }): Promise<Playground>;
}

/** A switch of release or mode: what to, and how long until the first answer of that, in milliseconds. */
export interface Switch {
  to: string;
  milliseconds: number;
}

declare global {
  // Called by the driver, from outside the page. All answer milliseconds.
  var measureStart: (playgroundUrl: string, project: Project, url: string) => Promise<number>;
  var measureEdits: (url: string, file: string, sources: Record<number, string>) => Promise<number[]>;
  var measureSends: (url: string, times: number, pauseMs: number) => Promise<number[]>;
  var addFiles: (url: string, files: Project['files']) => Promise<number>;
  var measureSwitches: (url: string) => Promise<Switch[]>;
}

let playground: Playground | undefined;
let current: Project | undefined;
let revision = 0;

/** From nothing to the first answer: loads the API, creates a playground, sends one request. */
globalThis.measureStart = async (playgroundUrl, project, url) => {
  const start = performance.now();
  const { createPlayground } = (await import(`${playgroundUrl}/embed.js`)) as EmbedModule;
  playground = await createPlayground(document.body, { project, view: 'headless' });
  current = project;
  await expectOk(url);
  return performance.now() - start;
};

/** `sources`: revision -> the file's text in it, which its answer must name. */
globalThis.measureEdits = async (url, file, sources) => {
  const editMs: number[] = [];
  for (const [number, source] of Object.entries(sources)) {
    const { server, project } = opened();
    current = { ...project, files: { ...project.files, [file]: source } };
    const start = performance.now();
    await server.setProject(current);
    revision = Number(number);
    await expectRevision(url);
    editMs.push(performance.now() - start);
    await pause(PAUSE_MS);
  }
  return editMs;
};

globalThis.measureSends = async (url, times, pauseMs) => {
  const sendMs: number[] = [];
  for (let round = 0; round < times; round++) {
    const start = performance.now();
    await expectRevision(url);
    sendMs.push(performance.now() - start);
    if (pauseMs > 0) await pause(pauseMs);
  }
  return sendMs;
};

globalThis.addFiles = async (url, files) => {
  const { server, project } = opened();
  current = { ...project, files: { ...project.files, ...files } };
  const start = performance.now();
  await server.setProject(current);
  await expectOk(url);
  return performance.now() - start;
};

/** From a switch of release or mode to the first answer, once every server has run before. */
globalThis.measureSwitches = async (url) => {
  const switches: Switch[] = [];
  for (const [next, mode] of SWITCHES) {
    await pause(SETTLE_MS);
    const { server, project } = opened();
    current = { ...project, next, mode };
    const start = performance.now();
    await server.setProject(current);
    await expectOk(url);
    switches.push({ to: `${next} ${mode}`, milliseconds: performance.now() - start });
  }
  return switches.slice(FIRST_VISITS);
};

const RELEASES = NEXT_VERSIONS.map((next) => [next, 'development'] as const);
const SWITCHES = [
  ...RELEASES,
  ['16', 'production'],
  ...RELEASES,
  ...RELEASES,
  ['16', 'production'],
  ['16', 'development'],
] as const;

/** In which the bundles are loaded. */
const FIRST_VISITS = RELEASES.length + 1;

/** A person looks at the answer before the next switch; the spare server starts meanwhile. */
const SETTLE_MS = 1500;

function opened(): { server: Playground; project: Project } {
  if (!playground || !current) throw new Error('measureStart comes first');
  return { server: playground, project: current };
}

async function expectOk(url: string): Promise<void> {
  const { status, failure } = await opened().server.send({ url });
  if (status !== 200) throw new Error(`${url} answered ${status} ${failure?.message ?? ''}`);
}

async function expectRevision(url: string): Promise<void> {
  const { body, failure } = await opened().server.send({ url });
  const answer = new TextDecoder().decode(body);
  if (!answer.includes(`"revision":${revision},`))
    throw new Error(`not revision ${revision}: ${failure?.message ?? answer}`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
