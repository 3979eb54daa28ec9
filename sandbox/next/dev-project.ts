import type { Diagnostic } from '../protocol';
import type { AppFile } from './app-file';
import type { MiddlewareFile } from './middleware';
import { serverProject } from './project';

/** What `next dev` has seen of the project so far. */
export interface DevProject {
  appFiles: readonly AppFile[];
  middleware: MiddlewareFile | null;
  /** Whether a page runs in the edge runtime. */
  isEdge(page: string): boolean;
  /** @returns the project path of a page's source */
  fileOf(page: string): string | undefined;
  /**
   * Compiles a page's file, as far as there is anything left to do: from now on its errors stand in the way of every
   * request. @returns them
   */
  compile(file: string): Diagnostic[];
  /** Compiles a page of Next's own, such as the one that says that there is no such page. */
  compileBuiltin(page: string): void;
  /** Whether a module is part of a page that has been compiled. */
  isPartOfCompiled(path: string): boolean;
  /** @returns compile errors of pages that have been compiled; while there are any, every page answers 500 */
  standingErrors(): Diagnostic[];
}

let current: DevProject | undefined;

interface FoundFiles {
  appFiles: readonly AppFile[];
  middleware: MiddlewareFile | null;
  /** What Turbopack has against paths that several files claim. */
  conflicts: readonly string[];
  edgeFiles: readonly AppFile[];
}

/** Takes the project's routes as they are now; pages that were compiled before stay compiled. */
export function setDevProject(found: FoundFiles, compiledFiles: Set<string>): void {
  const { appFiles, middleware, edgeFiles } = found;
  const files = new Map(appFiles.map(({ page, file }) => [page, file]));
  if (middleware) files.set(middleware.page, middleware.file);
  const { modules, release } = serverProject();
  const conflicts = found.conflicts.map(asDiagnostic);
  const ofPages = new Set(appFiles.filter(({ kind }) => kind === 'api').map(({ file }) => file));
  // webpack's dev server evaluates every module anew when another page is compiled for the first time
  const noteCompiled = (page: string) => {
    if (!compiledFiles.has(page) && release.bundler === 'webpack') modules.evictAll();
    compiledFiles.add(page);
  };
  const errorsOf = (file: string) => (modules.has(file) ? modules.errorsOf(file) : []);
  current = {
    appFiles,
    middleware,
    isEdge: (page) => edgeFiles.some((file) => file.page === page),
    fileOf: (page) => files.get(page),
    compile(file) {
      noteCompiled(file);
      return ofPages.has(file) ? errorsOf(file) : conflicts.concat(errorsOf(file));
    },
    compileBuiltin(page) {
      if (release.bundler === 'webpack') noteCompiled(page);
    },
    isPartOfCompiled: (path) => modules.isReachable(path, compiledFiles),
    standingErrors: () => (compiledFiles.size > 0 ? conflicts.concat([...compiledFiles].flatMap(errorsOf)) : []),
  };
}

let edits = 0;

/**
 * Hears which files are about to change; where one is part of what was compiled, another refresh hash holds from now on.
 * @returns whether one is
 */
export function noteEdit(paths: readonly string[]): boolean {
  const project = current;
  const isPart = project !== undefined && paths.some((path) => project.isPartOfCompiled(path));
  if (isPart) edits++;
  return isPart;
}

/** Part of the keys of what `'use cache'` marks, so that an edited function is called again. */
export function refreshHash(): string {
  return String(edits);
}

/** Whether the project has middleware, seen by the development server, that cannot be compiled. */
export function hasBrokenMiddleware(): boolean {
  const file = current?.middleware?.file;
  return file !== undefined && serverProject().modules.errorsOf(file).length > 0;
}

function asDiagnostic(message: string): Diagnostic {
  return {
    severity: 'error',
    message,
    file: 'app',
    line: 1,
    column: 1,
  };
}

export function devProject(): DevProject {
  if (!current) throw new Error('Failed to reach the routes: the development server has not been started');
  return current;
}
