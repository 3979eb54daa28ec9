import { loadStaticPaths } from 'next/dist/server/dev/static-paths-worker';

/** The process in which `next dev` runs generateStaticParams: here, the server's own. Stands in for `jest-worker`. */
export class Worker {
  readonly loadStaticPaths = loadStaticPaths;

  getStdout(): { pipe(): void } {
    return { pipe() {} };
  }
  getStderr(): { pipe(): void } {
    return { pipe() {} };
  }
  end(): Promise<{ forceExited: boolean }> {
    return Promise.resolve({ forceExited: false });
  }
}
