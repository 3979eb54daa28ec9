import { readFile } from 'node:fs/promises';

const LOOK_MS = 250;
/** However long a process waits for its turn, it is over after as many times its seconds. */
const AT_MOST = 3;

/**
 * Calls `onOver` once a process has had so many seconds. The time in which it waited for a processor does not count where
 * the system tells it (Linux): on a busy machine the same work is the same work.
 * @returns its undo
 */
export function limitWork(pid: number, seconds: number, onOver: () => void): () => void {
  const start = performance.now();
  async function look(): Promise<void> {
    const passed = performance.now() - start;
    if (passed < seconds * 1000) return;
    const isOver = passed >= AT_MOST * seconds * 1000 || passed - (await waitedMs(pid)) >= seconds * 1000;
    if (isOver) onOver();
  }
  const timer = setInterval(() => void look(), LOOK_MS);
  return () => clearInterval(timer);
}

/** How long the process was ready to run and did not. */
async function waitedMs(pid: number): Promise<number> {
  try {
    const [, waitedNs] = (await readFile(`/proc/${pid}/schedstat`, 'utf8')).split(' ');
    return Number(waitedNs) / 1e6;
  } catch {
    return 0;
  }
}
