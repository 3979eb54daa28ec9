import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  /** Without a slash at the end. */
  url: string;
  stop(): Promise<void>;
}

/** Has a server listen on a free port. */
export async function listen(server: Server, host: 'localhost' | '127.0.0.1'): Promise<Site> {
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
