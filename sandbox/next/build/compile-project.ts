import type { Diagnostic } from '../../protocol';
import type { AppFile } from '../app-files';
import { compileError } from '../compile-error';
import { findConflicts } from '../conflicts';
import type { MiddlewareFile } from '../middleware';
import { PROJECT_ROOT, serverProject } from '../project';

/** Does what a bundler does with the files of a build: nothing, unless one cannot be compiled. @throws in its words */
export function compileProject(appFiles: readonly AppFile[], middleware: MiddlewareFile | null): void {
  const { modules, release } = serverProject();
  const files = [...appFiles.map(({ file }) => file), ...(middleware ? [middleware.file] : [])];
  const errors = new Set(files.flatMap((file) => (modules.has(file) ? (modules.firstError(file) ?? []) : [])));
  if (release.bundler === 'turbopack') failInTurbopacksWords([...errors], appFiles);
  else failInWebpacksWords([...errors, ...parallelPages(appFiles)]);
}

function failInTurbopacksWords(errors: readonly Diagnostic[], appFiles: readonly AppFile[]): void {
  const conflicts = findConflicts(appFiles).map((message): [Diagnostic, string] => {
    const file = appFiles.find(({ page }) => message.includes(` ${page}`))?.file ?? '';
    const text = `./app\nError: An issue occurred while preparing your Next.js app\n${message}\n`;
    return [{ severity: 'error', message, file, line: 1, column: 1 }, text];
  });
  const failures = [...errors.map((error): [Diagnostic, string] => [error, turbopackText(error)]), ...conflicts];
  const [first] = failures;
  if (!first) return;
  const count = `${failures.length} error${failures.length === 1 ? '' : 's'}`;
  throw compilationError(
    first[0],
    `Turbopack build failed with ${count}:\n${failures.map(([, text]) => text).join('\n\n')}`,
  );
}

function turbopackText({ file, line, column, message }: Diagnostic): string {
  const source = serverProject().disk.text(`${PROJECT_ROOT}/${file}`)?.split('\n')[line - 1] ?? '';
  const margin = ' '.repeat(String(line).length + 3);
  return `./${file}:${line}:${column}\nError: ${message}\n> ${line} | ${source}\n${margin}| ${' '.repeat(column - 1)}^\n`;
}

function failInWebpacksWords(errors: readonly Diagnostic[]): void {
  const [first] = errors;
  if (!first) return;
  console.error(`Failed to compile.\n\n${errors.map(webpackText).join('\n\n')}\n`);
  throw Object.assign(compilationError(first, 'Build failed because of webpack errors'), { code: 'WEBPACK_ERRORS' });
}

/** @see `next/dist/build/webpack/loaders/next-app-loader` */
function parallelPages(appFiles: readonly AppFile[]): Diagnostic[] {
  const pages = appFiles.filter(({ kind }) => kind === 'page');
  return pages.flatMap(({ file, page, pathname }) => {
    const other = appFiles.find(
      (candidate) => candidate.kind !== 'static-metadata' && candidate.page !== page && candidate.pathname === pathname,
    );
    if (!other) return [];
    const message =
      `You cannot have two parallel pages that resolve to the same path. Please check ${page} and ${other.page}. ` +
      'Refer to the route group docs for more information: https://nextjs.org/docs/app/building-your-application/routing/route-groups';
    return [{ severity: 'error', message, file, line: 1, column: 1 }];
  });
}

function webpackText({ file, message }: Diagnostic): string {
  return /^(Module not found|You cannot have two)/.test(message)
    ? `./${file}\n${message}`
    : `./${file}\nError: ${message}`;
}

function compilationError(diagnostic: Diagnostic, message: string): Error {
  return Object.assign(compileError(diagnostic), {
    name: 'Error',
    message,
    code: undefined,
    stack: `Error: ${message}`,
  });
}
