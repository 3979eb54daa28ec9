import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { listen, type Site } from './listen';

export interface Victim extends Site {
  /** What came to `/api/secret`: the cookie that came along. */
  secretsAsked: (string | null)[];
  /** What the server does not answer from now on, such as `/sandbox.html`. */
  gone: Set<string>;
}

/** The page in which the visitor's things are put, and from which a playground is used as by any page. */
export const VISITOR_PAGE = '/visitor.html';

const visitorPage = `<!doctype html><meta charset="utf-8"><title>Visitor</title><body><script type="module">
  import { createPlayground } from '/embed.js';
  globalThis.create = (options) => createPlayground(document.body, options);
  document.cookie = 'visitor=secret';
  localStorage.setItem('visitor', 'secret');
  new BroadcastChannel('visitor').onmessage = ({ target }) => target.postMessage('the visitor');
  const opening = indexedDB.open('visitor');
  opening.onupgradeneeded = () => opening.result.createObjectStore('secrets');
  opening.onsuccess = async () => {
    const cache = await caches.open('visitor');
    await cache.put('/secret', new Response('secret'));
    globalThis.ready = true;
  };
</script>`;

/**
 * The playground, with a visitor's things on its very origin: an API that answers with credentials whoever asks, and
 * pages that hold something. Everything else is what the playground's server answers.
 */
export async function startVictim(playgroundUrl: string): Promise<Victim> {
  const secretsAsked: Victim['secretsAsked'] = [];
  const gone: Victim['gone'] = new Set();
  const own: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
    [VISITOR_PAGE]: (_, response) => response.setHeader('content-type', 'text/html').end(visitorPage),
    '/secret-worker.js': (_, response) =>
      response
        .setHeader('content-type', 'text/javascript')
        .end("(self.onconnect=e=>e.ports[0].postMessage('in')),self.postMessage?.('in')"),
    '/api/secret': (request, response) => {
      secretsAsked.push(request.headers.cookie ?? null);
      response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
      response.setHeader('access-control-allow-credentials', 'true').end('secret');
    },
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', playgroundUrl);
    const answer = own[pathname];
    if (gone.has(pathname)) request.destroy();
    else if (answer) answer(request, response);
    else forward(playgroundUrl, request, response);
  });
  // The development server's live connection.
  server.on('upgrade', (request, socket) => {
    const upstream = connect(Number(new URL(playgroundUrl).port), new URL(playgroundUrl).hostname, () => {
      const head = [`GET ${request.url} HTTP/1.1`];
      for (let at = 0; at < request.rawHeaders.length; at += 2)
        head.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`);
      upstream.write(`${head.join('\r\n')}\r\n\r\n`);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  return { ...(await listen(server, 'localhost')), secretsAsked, gone };
}

function forward(playgroundUrl: string, request: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = request;
  const upstream = send(new URL(request.url ?? '/', playgroundUrl), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(response);
  });
  upstream.on('error', () => response.destroy());
  request.pipe(upstream);
}
