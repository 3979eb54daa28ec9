import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startNext } from '../../scripts/lib/production-server.mjs';
import { badRequests, faultOf, publishTraps } from './bad-requests';
import { startRegistry } from './test-registry';

const AT_ONCE = 1000;
const MOST_MB = 512;
const MOST_MS = 200;
const PAGES = ['/', '/embed.js', '/api/links/none'];

/** @returns the exit code: 0 where each request has a sentence and the server stays within its bounds */
export async function floodPackages(count: number): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'packages-flood-'));
  const registry = await startRegistry();
  await publishTraps(registry);
  Object.assign(process.env, {
    npm_config_registry: registry.url,
    npm_config_fetch_retries: '0',
    PACKAGES_STORE: `sqlite:${path.join(folder, 'packages.db')}`,
    LINKS_STORE: `sqlite:${path.join(folder, 'links.db')}`,
    PACKAGES_PER_MINUTE: '1000000',
  });
  const server = await startNext();
  const watched = watchServer(server.url, server.pid);
  try {
    const outcomes = await flood(server.url, registry.url, count);
    const { pageMs, peakMb, failed } = await watched.stop();
    const p95 = pageMs[Math.floor(pageMs.length * 0.95)] ?? 0;
    console.log(
      Object.entries(outcomes.statuses)
        .map(([status, times]) => `${status}: ${times}`)
        .join(', '),
    );
    console.log(outcomes.faults.slice(0, 20).join('\n'));
    console.log(`${count - outcomes.faults.length} of ${count} answered with a sentence`);
    console.log(`the server had up to ${peakMb} MB (at most ${MOST_MB})`);
    console.log(`${pageMs.length} other pages, ${failed} failed, p95 ${Math.round(p95)} ms (at most ${MOST_MS})`);
    return outcomes.faults.length + failed === 0 && peakMb <= MOST_MB && p95 <= MOST_MS ? 0 : 1;
  } finally {
    await server.stop();
    await registry.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function flood(url: string, registryUrl: string, count: number) {
  const statuses: Record<string, number> = {};
  const faults: string[] = [];
  const requests = badRequests(count);
  for (let at = 0; at < count; at += AT_ONCE) {
    const wave = requests.slice(at, at + AT_ONCE).map(async ({ method, path, body }) => {
      try {
        const headers = { 'content-type': 'application/json' };
        const response = await fetch(url + path, { method, headers, ...(body !== undefined && { body }) });
        statuses[response.status] = (statuses[response.status] ?? 0) + 1;
        const fault = await faultOf(response, registryUrl);
        if (fault !== null) faults.push(`${method} ${path}: ${fault}`);
      } catch (error) {
        faults.push(`${method} ${path}: ${String(error)}`);
      }
    });
    await Promise.all(wave);
  }
  return { statuses, faults };
}

/** Asks for other pages again and again, and looks at the server's memory (on Linux). */
function watchServer(url: string, pid: number | undefined) {
  const pageMs: number[] = [];
  let failed = 0;
  let peakMb = 0;
  let isOver = false;
  async function look(): Promise<void> {
    for (let turn = 0; !isOver; turn += 1) {
      const start = performance.now();
      const isServed = await fetch(url + (PAGES[turn % PAGES.length] ?? '/')).then(
        async (response) => (await response.arrayBuffer(), response.status < 500),
        () => false,
      );
      pageMs.push(performance.now() - start);
      if (!isServed) failed += 1;
      peakMb = Math.max(peakMb, memoryOf(pid));
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const looking = look();
  return {
    async stop() {
      isOver = true;
      await looking;
      return { pageMs: pageMs.sort((a, b) => a - b), peakMb, failed };
    },
  };
}

function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
  } catch {
    return 0;
  }
}
