import type { Diagnostic, Position, TestProgress } from '../protocol';
import type { ForkOptions, ModuleRegistry } from '../runtime/modules/module-registry';

/** What a test file is run with: this folder is a bundle of its own, which a server evaluates anew for each file. */
export interface TestServer {
  file: string;
  /** Only tests whose full name is this, or else has it; null for all. */
  name: string | null;
  /** Tests that have a result already, by their number. */
  done: readonly number[];
  /** Where requests to this server go. */
  origin: string;
  process: TestProcess;
  fork(options: ForkOptions): ModuleRegistry;
  emit(progress: Omit<TestProgress, 'type' | 'request'>): void;
  /** Counts to a test what `run`, and all that it leads to, logs. */
  inTest<T>(test: number, run: () => T): T;
  /** @returns the test on whose behalf code runs; null for none */
  current(): number | null;
  /** Counts to a test what is logged outside of all. */
  setCurrent(test: number | null): void;
  /** @returns the topmost line of the project in a stack */
  locate(stack: string): Position | null;
  /** @returns the stack with the places as they were written */
  mapStack(stack: string): string;
  readFile(path: string): string | null;
  writeFile(path: string, text: string): void;
}

export interface TestProcess {
  env: Record<string, string | undefined>;
  on(name: string, listener: (reason: unknown) => void): unknown;
  off(name: string, listener: (reason: unknown) => void): unknown;
}

/** Where the project lies on the server. */
export const ROOT = '/project';

/** Why a test file cannot be run: it, or what it imports, does not compile. */
export class CompileFailure extends Error {
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.name = 'CompileFailure';
    this.diagnostic = diagnostic;
  }
}
