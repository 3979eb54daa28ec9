import { readTypeScriptOptions } from './path-aliases';

/** What Next's compiler reads of `compilerOptions` in tsconfig.json, beside the paths. */
export interface CompilerOptions {
  experimentalDecorators?: true;
  useDefineForClassFields?: boolean;
}

export function readCompilerOptions(files: Readonly<Record<string, unknown>>): CompilerOptions {
  const { experimentalDecorators, useDefineForClassFields } = readTypeScriptOptions(files);
  return {
    ...(experimentalDecorators === true && { experimentalDecorators }),
    ...(typeof useDefineForClassFields === 'boolean' && { useDefineForClassFields }),
  };
}
