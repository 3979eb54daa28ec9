import type { Diagnostic } from '../../protocol';
import type { AppFile } from '../app-file';
import { compilationFailed, compileErrorText } from '../compile-error';
import { readConfigExport } from '../config-export';
import { findConflicts } from '../conflicts';
import type { MiddlewareFile } from '../middleware';
import { serverProject } from '../project';

/** Does what a bundler does with the files of a build: nothing, unless one cannot be compiled. @throws in its words */
export async function compileProject(appFiles: readonly AppFile[], middleware: MiddlewareFile | null): Promise<void> {
  const { mode, modules, release } = serverProject();
  for (const page of appFiles) await release.checkPage?.(page, mode);
  const files = [...appFiles.map(({ file }) => file), ...(middleware ? [middleware.file] : [])];
  const errors = [...new Set(files.flatMap((file) => (modules.has(file) ? modules.errorsOf(file) : [])))];
  if (release.bundler === 'turbopack')
    failInTurbopacksWords([
      ...errors,
      ...missingFunction(middleware),
      ...(await unreadMatcher(middleware)),
      ...conflicts(appFiles),
    ]);
  else failInWebpacksWords([...errors, ...parallelPages(appFiles)]);
}

function failInTurbopacksWords(errors: readonly Diagnostic[]): void {
  if (errors.length === 0) return;
  const count = `${errors.length} error${errors.length === 1 ? '' : 's'}`;
  const texts = errors.map((error) => `${compileErrorText(error)}\n\n`);
  throw compilationFailed(errors, `Turbopack build failed with ${count}:\n${texts.join('\n')}`);
}

function conflicts(appFiles: readonly AppFile[]): Diagnostic[] {
  return findConflicts(appFiles).map((message) => ({
    severity: 'error',
    message,
    file: appFiles.find(({ page }) => message.includes(` ${page}`))?.file ?? '',
    line: 1,
    column: 1,
  }));
}

/** The text is that of `next/dist/build/analysis/get-page-static-info`, under a title of Turbopack's own. */
function missingFunction(middleware: MiddlewareFile | null): Diagnostic[] {
  if (!middleware) return [];
  const name = middleware.page.endsWith('proxy') ? 'proxy' : 'middleware';
  const exported = serverProject().modules.exportsOf(middleware.file);
  if (exported.some((one) => ['default', '*', name].includes(one))) return [];
  const isProxy = name === 'proxy';
  const message = [
    `${isProxy ? 'Proxy' : 'Middleware'} is missing expected function export name`,
    `This function is what Next.js runs for every request handled by this ${isProxy ? 'proxy (previously called middleware)' : name}.\n`,
    'Why this happens:',
    ...(isProxy
      ? ["- You are migrating from `middleware` to `proxy`, but haven't updated the exported function."]
      : []),
    "- The file exists but doesn't export a function.",
    '- The export is not a function (e.g., an object or constant).',
    "- There's a syntax error preventing the export from being recognized.\n",
    'To fix it:',
    `- Ensure this file has either a default or "${name}" function export.\n`,
    'Learn more: https://nextjs.org/docs/messages/middleware-to-proxy',
  ].join('\n');
  return [{ severity: 'error', message, file: middleware.file, line: 1, column: 1 }];
}

/** `next dev` has the file run for every path. */
async function unreadMatcher(middleware: MiddlewareFile | null): Promise<Diagnostic[]> {
  const config = middleware && (await readConfigExport(middleware.file));
  if (!config || config.hasStaticMatcher) return [];
  const message =
    "Next.js can't recognize the exported `config` field in route. `matcher` needs to be a static string or array of static " +
    'strings or array of static objects.';
  return [{ severity: 'error', message, file: middleware.file, line: config.line, column: config.column }];
}

function failInWebpacksWords(errors: readonly Diagnostic[]): void {
  if (errors.length === 0) return;
  console.error(`Failed to compile.\n\n${errors.map(compileErrorText).join('\n\n')}\n`);
  throw compilationFailed(errors, 'Build failed because of webpack errors', 'WEBPACK_ERRORS');
}

/** @see `next/dist/build/webpack/loaders/next-app-loader` */
function parallelPages(appFiles: readonly AppFile[]): Diagnostic[] {
  const pages = appFiles.filter(({ kind }) => kind === 'page');
  return pages.flatMap(({ file, page, pathname }) => {
    const other = appFiles.find(
      (candidate) =>
        !/^(static-metadata|api)$/.test(candidate.kind) && candidate.page !== page && candidate.pathname === pathname,
    );
    if (!other) return [];
    const message =
      `You cannot have two parallel pages that resolve to the same path. Please check ${page} and ${other.page}. ` +
      'Refer to the route group docs for more information: https://nextjs.org/docs/app/building-your-application/routing/route-groups';
    return [{ severity: 'error', message, file, line: 1, column: 1 }];
  });
}
