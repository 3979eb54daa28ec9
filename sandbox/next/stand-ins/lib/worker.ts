import { BuildExit } from '../../build/build-process';
import { exportUnrendered, isRouteHandlerPage, type ExportFolders, type ExportPath } from '../../build/unrendered-page';

/** How Next's build looks at a page; only what is read of it. */
interface PageStaticOptions {
  page: string;
  originalAppPath?: string;
  pageRuntime?: string;
}

type StaticWorker = Record<string, (options: never) => Promise<unknown>>;

/** The processes in which `next build` looks at pages, prerenders them and checks types: here, the server's own. */
export class Worker {
  [method: string]: unknown;

  constructor(path: string, { exposedMethods }: { exposedMethods: readonly string[] }) {
    const methods = path.includes('typescript') ? typeChecker() : staticWorker();
    for (const name of exposedMethods) this[name] = (options: never) => asOfWorker(methods[name]?.(options));
  }

  end(): Promise<void> {
    return Promise.resolve();
  }
  close(): void {}
  setOnActivity(): void {}
  setOnActivityAbort(): void {}
}

export function getNextBuildDebuggerPortOffset(): number {
  return 0;
}

/** What fails in another process comes back with the kind of error that it was. */
async function asOfWorker(result: Promise<unknown> | undefined): Promise<unknown> {
  try {
    return await result;
  } catch (error) {
    throw error instanceof Error && !(error instanceof BuildExit) ? Object.assign(error, { type: error.name }) : error;
  }
}

function typeChecker(): StaticWorker {
  return require('./verify-typescript-setup') as StaticWorker;
}

/** Next's own worker for route handlers. Pages are not rendered here: each counts as static. */
function staticWorker(): StaticWorker {
  const next = require('next/dist/build/worker') as StaticWorker;
  return {
    ...next,
    isPageStatic: (options) => isPageStatic(next, options),
    exportPages: (options) => exportPages(next, options),
    exportPage: (options) => exportPage(next, options),
  };
}

async function isPageStatic(next: StaticWorker, options: PageStaticOptions): Promise<unknown> {
  const isRoute = isRouteHandlerPage(options.originalAppPath ?? options.page);
  if (isRoute && !/edge/.test(options.pageRuntime ?? '')) return next.isPageStatic?.(options as never);
  return { isStatic: !isRoute, hasStaticProps: false, hasServerProps: false, appConfig: {} };
}

async function exportPages(
  next: StaticWorker,
  options: ExportFolders & { exportPaths: ExportPath[] },
): Promise<unknown> {
  const handlers = options.exportPaths.filter(({ page }) => isRouteHandlerPage(page));
  const pages = options.exportPaths.filter(({ page }) => !isRouteHandlerPage(page));
  const results =
    handlers.length > 0
      ? ((await next.exportPages?.({ ...options, exportPaths: handlers } as never)) as unknown[])
      : [];
  return [
    ...results,
    ...pages.map((page) => ({ ...page, pageKey: page.path, result: exportUnrendered(page, options) })),
  ];
}

/** Next 14 exports one page at a time. */
async function exportPage(
  next: StaticWorker,
  options: ExportFolders & { path: string; pathMap: Omit<ExportPath, 'path'> },
): Promise<unknown> {
  if (isRouteHandlerPage(options.pathMap.page)) return inTurn(() => next.exportPage?.(options as never));
  return exportUnrendered({ ...options.pathMap, path: options.path }, options);
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other, and at a time of its own each: Next 14's processes take longer, so that a timestamp tells pages apart. */
function inTurn(run: () => Promise<unknown> | undefined): Promise<unknown> {
  const turn = last.then(run);
  last = turn.then(pause, pause);
  return turn;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 15));
}
