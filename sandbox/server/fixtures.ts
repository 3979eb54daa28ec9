import type { Fixture } from '../protocol';
import { noteFixture } from '../next/trace/watch-fetch';
import { createFetchedResponse } from '../runtime/fetch/create-fetched-response';
import { matchesAddress } from './match-address';
import { withLength } from './with-length';

export interface Fixtures {
  /** Takes the project's, of which none has answered yet. */
  set(fixtures: readonly Fixture[]): void;
  /** @returns what answers in place of the address, or null; a fixture is used up by being found */
  find(method: string, url: URL): ((signal: AbortSignal) => Promise<Response>) | null;
}

/** How long Node waits for a connection. */
const CONNECT_TIMEOUT_MS = 10_000;

/** The project's fixtures, with how often each may still answer. */
export function createFixtures(): Fixtures {
  let waiting: { fixture: Fixture; left: number }[] = [];
  // Kept from before the project's code, which may replace it.
  const later = setTimeout.bind(globalThis);
  const sleep = (milliseconds: number) => new Promise<void>((resolve) => void later(resolve, milliseconds));

  return {
    set: (fixtures) => (waiting = fixtures.map((fixture) => ({ fixture, left: fixture.times }))),
    find(method, url) {
      const isAsked = ({ method: wanted, url: pattern }: Fixture) =>
        (wanted === null || wanted === method) && matchesAddress(pattern, url);
      const found = waiting.find(({ fixture, left }) => left > 0 && isAsked(fixture));
      if (!found) return null;
      found.left -= 1;
      noteFixture(found.fixture.url);
      return (signal) => untilAborted(answer(found.fixture, url, sleep), signal);
    },
  };
}

type Sleep = (milliseconds: number) => Promise<void>;

async function answer({ delayMs, answer }: Fixture, url: URL, sleep: Sleep): Promise<Response> {
  if ('error' in answer) {
    await sleep(delayMs || (answer.error === 'timeout' ? CONNECT_TIMEOUT_MS : 0));
    throw new TypeError('fetch failed', { cause: connectionError(answer.error, url) });
  }
  if (delayMs > 0) await sleep(delayMs);
  const { status, statusText, headers, body } = answer;
  const init = { status, statusText, url: url.href, redirected: false };
  if (body instanceof Uint8Array) return createFetchedResponse(body, { ...init, headers: withLength(headers, body) });
  return createFetchedResponse(streamOf(body, sleep), { ...init, headers });
}

function streamOf(chunks: { afterMs: number; bytes: Uint8Array }[], sleep: Sleep): ReadableStream<Uint8Array> {
  const left = chunks.values();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value: chunk } = left.next();
      if (!chunk) return controller.close();
      await sleep(chunk.afterMs);
      controller.enqueue(chunk.bytes.slice());
    },
  });
}

/** What Node's `fetch` gives as the cause. */
function connectionError(error: 'network' | 'timeout', url: URL): Error {
  const address = `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
  if (error === 'network')
    return Object.assign(new Error(`connect ECONNREFUSED ${address}`), { code: 'ECONNREFUSED', syscall: 'connect' });
  const text = `Connect Timeout Error (attempted address: ${address}, timeout: ${CONNECT_TIMEOUT_MS}ms)`;
  return Object.assign(new Error(text), { name: 'ConnectTimeoutError', code: 'UND_ERR_CONNECT_TIMEOUT' });
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    promise.then(resolve, reject);
  });
}
