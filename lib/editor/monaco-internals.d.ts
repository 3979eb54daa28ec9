/** What Monaco's TypeScript worker is made of; Monaco itself types none of it. */
declare module 'monaco-editor/internal/common/initialize.js' {
  import type { WorkerContext, WorkerOptions } from 'monaco-editor/languages/features/typescript/tsWorker.js';
  export function initialize(create: (context: WorkerContext, options: WorkerOptions) => object): void;
}

declare module 'monaco-editor/languages/features/typescript/tsWorker.js' {
  import type ts from 'typescript';

  /** A model of the page, as the worker has it. */
  export interface MirrorModel {
    readonly uri: { toString(skipEncoding?: boolean): string };
    /** Counts the edits of this model, beginning anew with every model. */
    readonly version: number;
    getValue(): string;
  }
  export interface WorkerContext {
    getMirrorModels(): MirrorModel[];
  }
  export interface WorkerOptions {
    compilerOptions: ts.CompilerOptions;
    extraLibs: Record<string, { content: string; version: number }>;
  }
  export class TypeScriptWorker {
    constructor(context: WorkerContext, options: WorkerOptions);
    protected _languageService: ts.LanguageService;
    protected _extraLibs: WorkerOptions['extraLibs'];
    getLanguageService(): ts.LanguageService;
    getCompilationSettings(): ts.CompilerOptions;
    getScriptFileNames(): string[];
    getScriptVersion(fileName: string): string;
    getScriptKind(fileName: string): ts.ScriptKind;
    updateExtraLibs(libs: WorkerOptions['extraLibs']): Promise<void>;
    protected _getModel(fileName: string): MirrorModel | null;
    protected _getScriptText(fileName: string): string | undefined;
  }
}

declare module 'monaco-editor/languages/features/typescript/lib/typescriptServices.js' {
  import type ts from 'typescript';
  export const typescript: typeof ts;
}
