import type { AnswerFetch, BuildResult, Playground, PlaygroundResponse } from '@/sandbox/host/playground';
import type { Project } from '@/lib/project/project';
import { createUpstream } from '../create-upstream';
import type { Job, JobAnswer, JobResult, Jobs } from '../job';
import { edited, projectOf } from '../project-of';
import { jarOf, requestsOf } from '../requests-of';
import type { CaseRequest } from '../requests-of';
import { withDeadline } from './with-deadline';

/** The conformance tests' page: on another origin than the playground, it uses `/embed.js` as any page would. */
interface EmbedModule {
  createPlayground(
    element: HTMLElement,
    options: { project: Project; view: 'headless'; fetch: AnswerFetch },
  ): Promise<Playground>;
}

/** A playground is kept for many cases: each one restarts its server. */
interface Slot {
  playground: Playground;
  element: HTMLElement;
  upstream: AnswerFetch;
}

const ANSWER_DEADLINE_MS = 20_000;
const START_DEADLINE_MS = 60_000;
/** The last answer's log may grow for a moment. */
const LATE_LOGS_MS = 25;

const slots = new Map<number, Slot>();

declare global {
  // Called by the driver, from outside the page.
  var runJobs: (slot: number, playgroundUrl: string, jobs: Jobs) => Promise<JobResult[]>;
}

globalThis.runJobs = async (number, playgroundUrl, jobs) => {
  const results = jobs.map((): JobResult => ({ build: null, answers: [] }));
  try {
    const { playground } = await prepare(number, playgroundUrl, projectOf(jobs));
    const build = await buildOf(playground, jobs[0]);
    for (const [index, job] of jobs.entries()) {
      results[index]!.build = build;
      // what shares a server tells no time
      await ask(playground, job, results[index]!.answers, { waits: jobs.length === 1 });
    }
    await sleep(LATE_LOGS_MS);
  } catch (error) {
    for (const result of results) result.broken = String(error);
    discard(number);
  }
  return results;
};

async function buildOf(playground: Playground, { mode }: Job): Promise<BuildResult | null> {
  return mode === 'production' ? withDeadline('build()', START_DEADLINE_MS, playground.build()) : null;
}

async function ask(
  playground: Playground,
  job: Job,
  answers: JobAnswer[],
  { waits }: { waits: boolean },
): Promise<void> {
  let project = projectOf([job]);
  for (const one of requestsOf(job.recordedCase, job.next, job.mode)) {
    if (waits) await sleep(one.waitBeforeMs);
    if (one.edit) await playground.setProject((project = edited(project, one.edit)));
    answers.push(await answerOf(playground, one, answers));
    if (waits) await sleep(one.waitAfterMs);
  }
}

/** Brings the slot's playground to the project, with a fresh server and a fresh upstream. */
async function prepare(number: number, playgroundUrl: string, project: Project): Promise<Slot> {
  const known = slots.get(number);
  if (!known) return withDeadline('createPlayground()', START_DEADLINE_MS, create(number, playgroundUrl, project));
  known.upstream = createUpstream();
  await withDeadline('setProject()', START_DEADLINE_MS, known.playground.setProject(project));
  await withDeadline('restart()', START_DEADLINE_MS, known.playground.restart());
  return known;
}

async function create(number: number, playgroundUrl: string, project: Project): Promise<Slot> {
  const { createPlayground } = (await import(`${playgroundUrl}/embed.js`)) as EmbedModule;
  const element = document.body.appendChild(document.createElement('div'));
  const slot: Partial<Slot> = { element, upstream: createUpstream() };
  const fetch: AnswerFetch = (request) => (slot.upstream as AnswerFetch)(request);
  slot.playground = await createPlayground(element, { project, view: 'headless', fetch });
  slots.set(number, slot as Slot);
  return slot as Slot;
}

function discard(number: number): void {
  const slot = slots.get(number);
  slots.delete(number);
  slot?.playground.dispose();
  slot?.element.remove();
}

async function answerOf(playground: Playground, one: CaseRequest, earlier: JobAnswer[]): Promise<JobAnswer> {
  const { request, jar, abortAfterMs } = one;
  const headers = jar === undefined ? request.headers : [...request.headers, cookieHeader(jarOf(earlier, jar))];
  const options = abortAfterMs === undefined ? {} : { signal: AbortSignal.timeout(abortAfterMs) };
  const sent = playground.send({ ...request, headers }, options);
  const response = await withDeadline(`send() of ${request.method} ${request.url}`, ANSWER_DEADLINE_MS, sent);
  return { ...withoutBody(response), id: one.id, attempt: one.attempt, bodyBase64: toBase64(response.body) };
}

function cookieHeader(value: string): [string, string] {
  return ['Cookie', value];
}

function withoutBody({ body: _, ...rest }: PlaygroundResponse): Omit<PlaygroundResponse, 'body'> {
  return rest;
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
