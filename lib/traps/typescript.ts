import { typescript } from 'monaco-editor/languages/features/typescript/lib/typescriptServices.js';

/** The TypeScript that the editor's worker runs. */
export const ts = typescript;
