import { createStore } from 'zustand/vanilla';
import type { Diagnostic } from '@/sandbox/protocol';

export interface ProblemsState {
  /** What the compiler of the playground found. */
  compile: Diagnostic[];
  /** What the editor's TypeScript found. */
  types: Diagnostic[];
}

export interface ProblemsActions {
  setCompile(diagnostics: Diagnostic[]): void;
  setTypes(diagnostics: Diagnostic[]): void;
}

export type ProblemsStore = ReturnType<typeof createProblemsStore>;

export function createProblemsStore() {
  return createStore<ProblemsState & ProblemsActions>()((set) => ({
    compile: [],
    types: [],
    setCompile: (compile) => set({ compile }),
    setTypes: (types) => set({ types }),
  }));
}

/** All problems by file and line; where both found something on a line, the compiler speaks. */
export function listProblems({ compile, types }: ProblemsState): Diagnostic[] {
  const taken = new Set(compile.map(lineKey));
  return [...compile, ...types.filter((problem) => !taken.has(lineKey(problem)))].sort(comparePlaces);
}

/** Whether a file, or one in a folder, has an error. */
export function hasErrors({ compile, types }: ProblemsState, path: string): boolean {
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
