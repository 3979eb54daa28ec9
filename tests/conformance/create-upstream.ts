import type { AnswerFetch } from '@/sandbox/host/playground';

/** @returns a new upstream server, which the handlers of some cases fetch: it counts its calls by url */
export function createUpstream(): AnswerFetch {
  const counts = new Map<string, number>();
  return (request) => {
    const url = new URL(request.url);
    const key = url.pathname + url.search;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (key.startsWith('/gz')) return Promise.resolve(PLAIN);
    const forwarded = request.headers.find(([name]) => name.toLowerCase() === 'x-forwarded-host')?.[1] ?? null;
    // `body` is absent where an embedder's fetch gets none.
    const bodyLen = (request.body as Uint8Array | undefined)?.byteLength ?? 0;
    const answer = { n: count, m: request.method, host: url.host, xfh: forwarded, url: key, bodyLen };
    return Promise.resolve({
      status: 200,
      statusText: 'OK',
      headers: [['content-type', 'application/json']],
      body: JSON.stringify(answer),
    });
  };
}

const PLAIN = {
  status: 200,
  statusText: 'OK',
  headers: [
    ['content-type', 'text/plain'],
    ['set-cookie', 'u1=1; Path=/'],
    ['set-cookie', 'u2=2; Path=/'],
    ['x-up', 'yes'],
  ] as [string, string][],
  body: 'upstream-plain',
};
