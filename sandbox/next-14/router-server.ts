import { initialize as initializeRouter } from 'next/dist/server/lib/router-server';

/** Next 14's router, answering as later releases' do. */
export async function initialize(options: never): Promise<{ requestHandler: unknown }> {
  printUncaught();
  const [requestHandler] = (await initializeRouter(options)) as unknown as unknown[];
  return { requestHandler };
}

let isPrinting = false;

/** What `server/lib/start-server` of this release does; later ones do it in the server itself. */
function printUncaught(): void {
  if (isPrinting) return;
  isPrinting = true;
  process.on('uncaughtException', (error) => console.error(error));
  process.on('unhandledRejection', (reason) => console.error(reason));
}
