import { initialize as initializeRouter } from 'next/dist/server/lib/router-server';

/** Next 14's router, answering as later releases' do. */
export async function initialize(options: never): Promise<{ requestHandler: unknown }> {
  const [requestHandler] = (await initializeRouter(options)) as unknown as unknown[];
  return { requestHandler };
}
