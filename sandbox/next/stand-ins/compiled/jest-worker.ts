import type * as StaticPathsWorker from 'next/dist/server/dev/static-paths-worker';

/** The process in which `next dev` runs generateStaticParams: here, the server's own. */
export class Worker {
  loadStaticPaths(
    ...args: Parameters<typeof StaticPathsWorker.loadStaticPaths>
  ): ReturnType<typeof StaticPathsWorker.loadStaticPaths> {
    const { loadStaticPaths } = require('next/dist/server/dev/static-paths-worker') as typeof StaticPathsWorker;
    return loadStaticPaths(...args);
  }

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
