import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import { listen } from './listen';

export interface Attacker {
  url: string;
  /** What arrived, in order. */
  hits: string[];
  stop(): Promise<void>;
}

/** A server that lets every page in, and writes down whatever arrives: requests, sockets, datagrams. */
export async function startAttacker(): Promise<Attacker> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    hits.push(`${request.method} ${request.url}`);
    response.setHeader('access-control-allow-origin', '*');
    const isEventSource = request.url?.includes('event-source');
    response.setHeader('content-type', isEventSource ? 'text/event-stream' : 'text/javascript');
    response.end(isEventSource ? 'data: hello\n\n' : 'globalThis.imported = true;');
  });
  server.on('connect', () => hits.push('CONNECT'));
  server.on('upgrade', (request, socket) => {
    hits.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  const site = await listen(server, '127.0.0.1');
  const datagrams = createSocket('udp4', () => hits.push('datagram'));
  await new Promise<void>((resolve) => datagrams.bind(Number(new URL(site.url).port), '127.0.0.1', resolve));
  return {
    url: site.url,
    hits,
    async stop() {
      datagrams.close();
      await site.stop();
    },
  };
}
