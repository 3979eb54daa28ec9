import type { TestProject } from 'vitest/node';
import { startNext } from '../scripts/lib/production-server.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the production server listens, without a slash at the end. */
    playgroundUrl: string;
  }
}

/** Vitest's global set-up: gives tests the server that `npm test` started (`PLAYGROUND_URL`), or starts one. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const running = process.env.PLAYGROUND_URL;
  if (running) {
    project.provide('playgroundUrl', running);
    return undefined;
  }
  const server = await startNext();
  project.provide('playgroundUrl', server.url);
  return () => server.stop();
}
