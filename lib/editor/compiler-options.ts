import { typescript as ts } from 'monaco-editor/languages/features/typescript/lib/typescriptServices.js';
import type { CompilerOptions } from 'typescript';

export const ROOT = 'file:///';

/** What Next.js writes into a tsconfig.json that does not say it. @see next/dist/lib/typescript/writeConfigurationDefaults */
const SUGGESTED = {
  target: 'ES2017',
  lib: ['dom', 'dom.iterable', 'esnext'],
  allowJs: true,
  skipLibCheck: true,
  strict: false,
  module: 'esnext',
  jsx: 'preserve',
};

/** Whatever the project says: Next.js corrects these, and an editor writes no files. */
const REQUIRED: CompilerOptions = {
  esModuleInterop: true,
  resolveJsonModule: true,
  isolatedModules: true,
  noEmit: true,
  incremental: false,
  composite: false,
};

/**
 * The options that a tsconfig.json says, as far as it can be read.
 * @param readFile reads what it extends, by a name such as `file:///tsconfig.base.json`
 */
export function compilerOptions(text: string, readFile: (name: string) => string | undefined): CompilerOptions {
  const name = `${ROOT}tsconfig.json`;
  const host = {
    useCaseSensitiveFileNames: true,
    readFile,
    fileExists: (file: string) => readFile(file) !== undefined,
    readDirectory: () => [],
  };
  const { config } = ts.parseConfigFileTextToJson(name, text) as { config?: object };
  const { options } = ts.parseJsonConfigFileContent(config ?? {}, host, ROOT, undefined, name);
  const suggested = ts.convertCompilerOptionsFromJson(SUGGESTED, ROOT).options;
  const { Bundler, Node16, NodeNext } = ts.ModuleResolutionKind;
  const { moduleResolution = Bundler } = options;
  // Next.js lets a project choose among these.
  const resolution = [Node16, NodeNext].includes(moduleResolution) ? moduleResolution : Bundler;
  return { ...suggested, ...options, ...REQUIRED, moduleResolution: resolution };
}
