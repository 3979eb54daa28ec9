import type { Playground } from '@/sandbox/host/playground';
import type { Project } from '@/lib/project/project';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { PAUSE_MS, READING_MS, type Rounds, type Switch, type Timings } from './timings';

/** Runs in the bench's page, on another origin than the playground. Time is taken here, so that no tool's is in it. */
interface EmbedModule {
  createPlayground(element: HTMLElement, options: { project: Project; view: 'headless' }): Promise<Playground>;
}

declare global {
  // Called by the driver, from outside the page.
  var measureStart: (playgroundUrl: string, project: Project, url: string) => Promise<number>;
  var measureRounds: (
    url: string,
    file: string,
    sources: string[],
    rounds: Rounds,
  ) => Promise<Omit<Timings, 'startMs'>>;
  var measureSwitches: (url: string) => Promise<Switch[]>;
}

let playground: Playground | undefined;
let current: Project | undefined;

/** From nothing to the first answer: loads the API, creates a playground, sends one request. */
globalThis.measureStart = async (playgroundUrl, project, url) => {
  const start = performance.now();
  const { createPlayground } = (await import(`${playgroundUrl}/embed.js`)) as EmbedModule;
  playground = await createPlayground(document.body, { project, view: 'headless' });
  current = project;
  const { status, failure } = await playground.send({ url });
  if (status !== 200) throw new Error(`the first answer was ${status} ${failure?.message ?? ''}`);
  return performance.now() - start;
};

/** `sources`: the file's text in each round of edits; the answer to the nth must name revision n + 1. */
globalThis.measureRounds = async (url, file, sources, { sends }) => {
  if (!playground || !current) throw new Error('measureStart comes first');
  await pause(READING_MS);
  const editMs: number[] = [];
  for (const [round, source] of sources.entries()) {
    const edited: Project = { ...current, files: { ...current.files, [file]: source } };
    const start = performance.now();
    await playground.setProject(edited);
    await expectRevision(playground, url, round + 1);
    editMs.push(performance.now() - start);
    await pause();
  }
  const sendMs: number[] = [];
  for (let round = 0; round < sends; round++) {
    sendMs.push(await timeSend(playground, url, sources.length));
    await pause();
  }
  const backToBackMs: number[] = [];
  for (let round = 0; round < sends; round++) backToBackMs.push(await timeSend(playground, url, sources.length));
  return { editMs, sendMs, backToBackMs };
};

async function timeSend(playground: Playground, url: string, revision: number): Promise<number> {
  const start = performance.now();
  await expectRevision(playground, url, revision);
  return performance.now() - start;
}

/** From a switch of release or mode to the first answer, once every server has run before. */
globalThis.measureSwitches = async (url) => {
  const switches: Switch[] = [];
  for (const [next, mode] of SWITCHES) {
    await pause(SETTLE_MS);
    if (!playground || !current) throw new Error('measureStart comes first');
    current = { ...current, next, mode };
    const start = performance.now();
    await playground.setProject(current);
    const { status, failure } = await playground.send({ url });
    if (status !== 200) throw new Error(`next ${next} ${mode} answered ${status} ${failure?.message ?? ''}`);
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

async function expectRevision(playground: Playground, url: string, revision: number): Promise<void> {
  const { body, failure } = await playground.send({ url });
  const answer = new TextDecoder().decode(body);
  if (!answer.includes(`"revision":${revision},`))
    throw new Error(`not revision ${revision}: ${failure?.message ?? answer}`);
}

function pause(milliseconds = PAUSE_MS): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
