import { createStore } from 'zustand/vanilla';
import type { Diagnostic } from '@/sandbox/protocol';

/** How far TypeScript is with the project as it stands: `waiting` for its first look, or at something older. */
export type TypeCheck = 'waiting' | 'outdated' | 'done' | 'unavailable';

export interface ProblemsState {
  /** What the compiler of the playground found. */
  compile: Diagnostic[];
  /** What the editor's TypeScript found. */
  types: Diagnostic[];
  typeCheck: TypeCheck;
}

export interface ProblemsActions {
  setCompile(diagnostics: Diagnostic[]): void;
  setTypes(diagnostics: Diagnostic[]): void;
  setTypeCheck(typeCheck: TypeCheck): void;
}

export type ProblemsStore = ReturnType<typeof createProblemsStore>;

export function createProblemsStore() {
  return createStore<ProblemsState & ProblemsActions>()((set) => ({
    compile: [],
    types: [],
    typeCheck: 'waiting',
    setCompile: (compile) => set({ compile }),
    setTypes: (types) => set({ types }),
    setTypeCheck: (typeCheck) => set({ typeCheck }),
  }));
}

/** All problems by file and line; where both found something on a line, the compiler speaks. */
export function listProblems({ compile, types }: Pick<ProblemsState, 'compile' | 'types'>): Diagnostic[] {
  const taken = new Set(compile.map(lineKey));
  return [...compile, ...types.filter((problem) => !taken.has(lineKey(problem)))].sort(comparePlaces);
}

/** Whether a file, or one in a folder, has an error. */
export function hasErrors({ compile, types }: Pick<ProblemsState, 'compile' | 'types'>, path: string): boolean {
  const isOf = ({ severity, file }: Diagnostic) =>
    severity === 'error' && (file === path || file.startsWith(`${path}/`));
  return compile.some(isOf) || types.some(isOf);
}

function lineKey({ file, line }: Diagnostic): string {
  return `${file}:${line}`;
}

function comparePlaces(a: Diagnostic, b: Diagnostic): number {
  return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
}
