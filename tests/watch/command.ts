import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { throttlePages, throttleProcesses } from './throttle';
import { visit, type Answer, type Visit } from './visit';
import { healthyProject, healthyRequests, loops } from './watch-projects';

/** How the computer is made slow, beside two programs that keep a core busy each. */
interface Slowness {
  name: string;
  begin: (browser: Browser) => Promise<() => void>;
}

const slownesses: Slowness[] = [
  { name: 'two busy programs', begin: () => Promise.resolve(() => {}) },
  ...[4, 8].map((rate) => ({ name: `pages ${rate} x slower`, begin: slowPages(rate) })),
  ...[4, 8].map((rate) => ({ name: `all threads ${rate} x slower`, begin: slowThreads(rate) })),
];

function slowPages(rate: number): Slowness['begin'] {
  return async (browser) => {
    await throttlePages(browser, rate);
    return () => {};
  };
}

function slowThreads(rate: number): Slowness['begin'] {
  return (browser) => Promise.resolve(throttleProcesses(browser, rate));
}

/** How often a fresh server answers: the first requests are the ones that were accused. */
const SENDS_A_SERVER = 2;

/** `npm run watch-proof`: prints each accusation of healthy code and each loop that was not ended and named. Throws where there is one. */
export async function runCommand(playgroundUrl: string, args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { sends: { type: 'string', default: '200' }, url: { type: 'string' } },
  });
  const each = Math.ceil(Number(values.sends) / slownesses.length);
  const hogs = [1, 2].map(() => spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
  let faults = 0;
  try {
    for (const slowness of slownesses) faults += await prove(playgroundUrl, slowness, each);
  } finally {
    for (const hog of hogs) hog.kill('SIGKILL');
  }
  console.log(faults === 0 ? 'No false accusation, and every loop was ended and named.' : `${faults} faults.`);
  if (faults > 0) throw new Error(`Failed to prove the watch: ${faults} answers were wrong`);
}

async function prove(playgroundUrl: string, { name, begin }: Slowness, sends: number): Promise<number> {
  const visited = await visit(playgroundUrl);
  try {
    await visited.send(healthyProject, { url: '/api/send' }, false);
    const end = await begin(visited.browser);
    const accused = await sendHealthy(visited, sends);
    const missed = await sendLoops(visited);
    end();
    console.log(`${name}: ${sends} sends, ${accused} accused; ${loops.length} loops, ${missed} not ended and named`);
    return accused + missed;
  } finally {
    await visited.end();
  }
}

async function sendHealthy(visited: Visit, sends: number): Promise<number> {
  let accused = 0;
  let slowestMs = 0;
  for (let at = 0; at < sends; at++) {
    const request = healthyRequests[at % healthyRequests.length];
    if (!request) break;
    const answer = await visited.send(healthyProject, request, at % SENDS_A_SERVER === 0);
    slowestMs = Math.max(slowestMs, answer.durationMs);
    if (answer.failure === null && answer.status === request.status) continue;
    accused += 1;
    print(`${request.method ?? 'GET'} ${request.url}`, answer);
  }
  console.log(`  the slowest answer took ${(slowestMs / 1000).toFixed(1)} s`);
  return accused;
}

async function sendLoops(visited: Visit): Promise<number> {
  let missed = 0;
  for (const loop of loops) {
    const [answer] = await visited.sendToAll([loop]);
    const { message, file, line } = loop.named;
    const failure = answer?.failure;
    if (answer) console.log(`  a loop ${loop.name}: ${(answer.durationMs / 1000).toFixed(1)} s, ${failure?.cause}`);
    if (failure?.message.startsWith(message) && failure.file === file && failure.line === line) continue;
    missed += 1;
    if (answer) print(loop.name, answer);
  }
  return missed;
}

function print(what: string, { status, failure, durationMs }: Answer): void {
  console.log(`  ${what}: ${status} after ${Math.round(durationMs)} ms, ${failure?.message ?? 'no failure'}`);
}
