import * as Log from 'next/dist/build/output/log';
import type { Diagnostic } from '../protocol';
import { BOTH_ROUTERS } from './conflicts';
import { PROJECT_ROOT, serverProject } from './project';

/** An error that Next's dev server knows as "this page could not be compiled". */
class ModuleBuildError extends Error {
  code = 'ModuleBuildError';
  override name = 'ModuleBuildError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[], message: string) {
    super(message);
    this.diagnostics = diagnostics;
  }
}

/** @returns it as the release's compiler prints it */
export function compileErrorText(diagnostic: Diagnostic): string {
  const { disk, release } = serverProject();
  return release.compileErrorText(diagnostic, disk.text(`${PROJECT_ROOT}/${diagnostic.file}`) ?? '');
}

export function compileError(diagnostics: readonly Diagnostic[]): Error {
  return new ModuleBuildError(diagnostics, diagnostics.map(compileErrorText).join('\n\n'));
}

/** @returns what could not be compiled, where the error says that */
export function diagnosticsIn(error: unknown): readonly Diagnostic[] {
  return error instanceof ModuleBuildError ? error.diagnostics : [];
}

/** @returns the error that ends a build of which these could not be compiled */
export function compilationFailed(diagnostics: readonly Diagnostic[], message: string, code?: string): Error {
  const error = new ModuleBuildError(diagnostics, message);
  return Object.assign(error, { name: 'Error', code, stack: `Error: ${message}` });
}

/** Prints a compile error as `next dev` does, without a stack. @returns whether it was one */
export function logCompileError(error: unknown): boolean {
  if (!(error instanceof ModuleBuildError)) return false;
  if (error.diagnostics.every(({ message }) => message.startsWith(BOTH_ROUTERS))) return true;
  const isNew = error.diagnostics.some((diagnostic) => !said.has(diagnostic));
  if (isNew || !serverProject().release.saysErrorsOnce) Log.error(error.message);
  for (const diagnostic of error.diagnostics) said.add(diagnostic);
  return true;
}

/** What was printed already: a file that is compiled again has other diagnostics. */
const said = new WeakSet<Diagnostic>();
