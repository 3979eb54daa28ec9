import type { BuiltRoute, Diagnostic } from '../../protocol';
import { clock } from '../../runtime/boot';
import { PROJECT_ROOT } from '../project';
import { setCompiler } from './compile';
import { createBuildLog } from './build-log';
import { diagnosticsOf } from './build-diagnostics';
import { runAsBuildProcess, BuildExit } from './build-process';
import { withReasons } from './build-reason';
import { noteDynamicUses, stopNotingDynamicUses } from './dynamic-use';
import { findTypeErrors } from './find-type-errors';
import { readRouteTable } from './route-table';

export interface BuildResult {
  ok: boolean;
  routes: BuiltRoute[];
  diagnostics: Diagnostic[];
}

/** Nobody starts a server within the milliseconds that a build takes here: what is to last a second or two is stale by then. */
const UNTIL_START_MS = 5000;

type NextBuild = (dir: string) => Promise<void>;

/**
 * Runs Next's own `next build` over the project on the server's disk.
 * @param compile checks every module and writes what a compiler would write; throws what makes it fail
 */
export async function buildProject(compile: () => Promise<void>): Promise<BuildResult> {
  setCompiler(compile);
  const log = createBuildLog();
  const uses = noteDynamicUses();
  const setForward = clock.setBack(UNTIL_START_MS);
  try {
    // Required, not imported: the bundle for development holds no build.
    const { default: build } = (process.env.NODE_ENV === 'production' ? require('next/dist/build') : {}) as {
      default: NextBuild;
    };
    await runAsBuildProcess(() => build(PROJECT_ROOT));
    const routes = await withReasons(readRouteTable(log.lines()), uses);
    return { ok: true, routes, diagnostics: await typeWarnings() };
  } catch (error) {
    if (!(error instanceof BuildExit)) printBuildError(error);
    return { ok: false, routes: [], diagnostics: diagnosticsOf(error, log) };
  } finally {
    setForward();
    stopNotingDynamicUses();
    log.stop();
  }
}

/** Type errors that the configuration says to ignore. */
async function typeWarnings(): Promise<Diagnostic[]> {
  const errors = await findTypeErrors();
  return errors.map(({ file, message }) => ({ severity: 'warning', message, file, line: 1, column: 1 }));
}

/** Errors whose message says everything; see `next/dist/cli/next-build`. */
const PLAIN = new Set([
  'INVALID_RESOLVE_ALIAS',
  'WEBPACK_ERRORS',
  'BUILD_OPTIMIZATION_FAILED',
  'NEXT_EXPORT_ERROR',
  'NEXT_STATIC_GEN_BAILOUT',
  'EDGE_RUNTIME_UNSUPPORTED_API',
]);

function printBuildError(error: unknown): void {
  console.error('');
  if (error instanceof Error && PLAIN.has(String((error as { code?: unknown }).code))) {
    console.error(`> ${error.message}`);
    return;
  }
  console.error('> Build error occurred');
  console.error(error);
}
