import { readTypeScriptOptions } from './path-aliases';

/** What Next's compiler reads of `compilerOptions` in tsconfig.json, beside the paths. */
export interface CompilerOptions {
  experimentalDecorators?: true;
  /** Whether decorators learn the types there; never without `experimentalDecorators`. */
  emitDecoratorMetadata?: true;
  useDefineForClassFields?: boolean;
  /** The library that JSX is made of in place of React. */
  jsxImportSource?: string;
}

export function readCompilerOptions(files: Readonly<Record<string, unknown>>): CompilerOptions {
  const { experimentalDecorators, emitDecoratorMetadata, useDefineForClassFields, jsxImportSource } =
    readTypeScriptOptions(files);
  return {
    ...(experimentalDecorators === true && { experimentalDecorators }),
    ...(experimentalDecorators === true && emitDecoratorMetadata === true && { emitDecoratorMetadata }),
    ...(typeof useDefineForClassFields === 'boolean' && { useDefineForClassFields }),
    ...(typeof jsxImportSource === 'string' && jsxImportSource !== '' && { jsxImportSource }),
  };
}
