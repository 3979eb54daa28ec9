import * as Log from 'next/dist/build/output/log';
import type { Diagnostic } from '../protocol';

/** An error that Next's dev server knows as "this page could not be compiled". */
class ModuleBuildError extends Error {
  code = 'ModuleBuildError';
  override name = 'ModuleBuildError';
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(`./${diagnostic.file}:${diagnostic.line}:${diagnostic.column}\n${diagnostic.message}`);
    this.diagnostic = diagnostic;
  }
}

export function compileError(diagnostic: Diagnostic): Error {
  return new ModuleBuildError(diagnostic);
}

/** @returns what could not be compiled, where the error says that */
export function diagnosticOf(error: unknown): Diagnostic | undefined {
  return error instanceof ModuleBuildError ? error.diagnostic : undefined;
}

/** Prints a compile error as `next dev` does, without a stack. @returns whether it was one */
export function logCompileError(error: unknown): boolean {
  if (!(error instanceof ModuleBuildError)) return false;
  Log.error(error.message);
  return true;
}
