import { readdir, readFile } from 'node:fs/promises';
import type { Browser } from 'puppeteer-core';

/** Slows the threads of pages and frames, but not their workers, as the developer tools do. */
export async function throttlePages(browser: Browser, rate: number): Promise<void> {
  for (const target of browser.targets()) {
    if (!['page', 'iframe', 'other'].includes(target.type())) continue;
    // What is no page, or no more, refuses.
    const session = await target.createCDPSession().catch(() => null);
    await session?.send('Emulation.setCPUThrottlingRate', { rate }).catch(() => {});
  }
}

const PERIOD_MS = 80;

/**
 * Slows all threads of the pages' processes, workers as well: stops each for a part of every 80 ms. Only on Linux.
 * @returns its undo
 */
export function throttleProcesses(browser: Browser, rate: number): () => void {
  let pids: number[] = [];
  const send = (signal: NodeJS.Signals) => pids.forEach((pid) => signalTo(pid, signal));
  const find = () => void renderersOf(browser.process()?.pid ?? 0).then((found) => (pids = found));
  find();
  const search = setInterval(find, 500);
  let wakeUp: ReturnType<typeof setTimeout> | undefined;
  const cycle = setInterval(() => {
    send('SIGSTOP');
    wakeUp = setTimeout(() => send('SIGCONT'), PERIOD_MS - PERIOD_MS / rate);
  }, PERIOD_MS);
  return () => {
    clearInterval(search);
    clearInterval(cycle);
    clearTimeout(wakeUp);
    send('SIGCONT');
  };
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it has ended
  }
}

/** @returns the processes in which the browser's pages run */
async function renderersOf(browser: number): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const parents = new Map<number, number>();
  const renderers: number[] = [];
  for (const pid of pids) {
    const [stat, command] = await Promise.all([read(`/proc/${pid}/stat`), read(`/proc/${pid}/cmdline`)]);
    parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    if (command.includes('--type=renderer')) renderers.push(pid);
  }
  const isOurs = (pid: number): boolean => pid === browser || (parents.has(pid) && isOurs(parents.get(pid) ?? 0));
  return renderers.filter(isOurs);
}

function read(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}
