import type { Project } from '@/lib/project/project';
import type { CompiledModule, Diagnostic, NextVersion } from '../protocol';
import { createImage, type ProjectImage } from './project-image';
import { FIXTURES_FILE, readFixtures } from './read-fixtures';

/** Compiles a project's code. Called again with the next state of the project, never while it still compiles. */
export interface Compiler {
  compile: (files: Project['files'], next: NextVersion) => Promise<Compilation>;
}

export interface Compilation {
  /** Every module of the project. */
  all: Iterable<CompiledModule>;
  /** Those that were compiled anew. */
  changed: Iterable<CompiledModule>;
  diagnostics: Diagnostic[];
  /** The package-lock.json that the project should have and has not. */
  lock?: string;
}

export interface CompiledProject {
  project: Project;
  image: ProjectImage;
  diagnostics: Diagnostic[];
  /** The package-lock.json that the project should have and has not. */
  lock?: string | undefined;
  /** How many files were compiled anew, and how long that took. */
  files: number;
  milliseconds: number;
}

export interface CompileQueue {
  /** Resolves with the newest project's compilation: an older call's result is of no use any more. */
  compile: (project: Project) => Promise<CompiledProject>;
  /** The newest project's compilation, done or under way; null before the first. */
  latest: () => Promise<CompiledProject> | null;
  /** The newest finished one. */
  finished: () => CompiledProject | null;
}

/** Compiles one project after the other, leaving out those that were superseded before their turn. */
export function createCompileQueue(compiler: Compiler, now: () => number): CompileQueue {
  let newest = 0;
  let finished: CompiledProject | null = null;
  let latest: Promise<CompiledProject> | null = null;
  let running: Promise<unknown> = Promise.resolve();

  function compile(project: Project): Promise<CompiledProject> {
    const turn = ++newest;
    const run = running.then(() => (turn === newest ? compileProject(compiler, project, now) : null));
    running = run.catch(() => {});
    latest = settle(turn, run);
    return latest;
  }

  async function settle(turn: number, run: Promise<CompiledProject | null>): Promise<CompiledProject> {
    const outcome = await run.catch((error: unknown) => ({ error }));
    if (turn !== newest && latest) return latest;
    if (!outcome) throw new Error('Failed to compile the project: its turn never came');
    if ('error' in outcome) throw outcome.error;
    finished = outcome;
    return outcome;
  }

  return { compile, latest: () => latest, finished: () => finished };
}

async function compileProject(compiler: Compiler, project: Project, now: () => number): Promise<CompiledProject> {
  const startedAt = now();
  const { all, changed, diagnostics: compiled, lock } = await compiler.compile(project.files, project.next);
  const { fixtures, diagnostics: faults } = readFixtures(project.files);
  const image = createImage(project.files, all, fixtures);
  // The compiler reads the file as JSON, too, and knows less of it.
  const diagnostics = [...compiled.filter(({ file }) => file !== FIXTURES_FILE), ...faults];
  return { project, image, diagnostics, lock, files: Array.from(changed).length, milliseconds: now() - startedAt };
}
