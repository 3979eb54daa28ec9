import type { Program } from 'acorn';
import { findDirectives } from './find-directives';
import { findExports } from './find-exports';
import { findImports } from './find-imports';
import { findPatterns } from './find-patterns';
import type { PlaceOf } from './place-of';
import type { Directive, ImportPattern, ModuleExport, ModuleImport } from './transformed-file';

export interface ModuleShape {
  imports: ModuleImport[];
  patterns: ImportPattern[];
  exports: ModuleExport[];
  directives: Directive[];
}

/**
 * Reads imports, exports and directives off what esbuild has printed, be it CommonJS or an ES module. Positions are
 * looked up with `placeOf`, import clauses in `source`.
 */
export function analyzeModule(program: Program, source: string, placeOf: PlaceOf): ModuleShape {
  const lines = source.split('\n');
  return {
    imports: findImports(program, lines, placeOf),
    patterns: findPatterns(program, placeOf),
    exports: findExports(program, placeOf).sort((a, b) => a.line - b.line || a.column - b.column),
    directives: findDirectives(program, lines, placeOf),
  };
}
