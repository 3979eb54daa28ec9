import type { Branch, Diagnostic } from '../protocol';

/** A literal that can be read without running the file. */
export type StaticValue = string | number | boolean | null | StaticValue[] | { [key: string]: StaticValue };

/** 1-based, in the file as written. */
export interface Place {
  line: number;
  column: number;
}

export interface ModuleImport extends Place {
  specifier: string;
  /** `import` stands for `import … from` and `export … from`, which are evaluated before the body. */
  kind: 'import' | 'require' | 'dynamic-import';
  /** The names in the import clause, as the other module exports them. */
  names: ImportedName[];
  /** Whether the code survives its absence: a `require` inside `try`. */
  optional: boolean;
}

/** An `import()` or `require` of which only a part is known before the code runs. */
export interface ImportPattern extends Place {
  /** The text around what is not known: one piece more than there are unknowns. */
  pieces: string[];
}

export interface ImportedName extends Place {
  name: string;
  /** False for what the code does not use, or only as a type. */
  used: boolean;
}

export interface ModuleExport extends Place {
  /** `*` stands for `export * from`. */
  name: string;
  kind: 'function' | 'class' | 'variable' | 're-export';
  /** The value, where it is a literal. */
  value?: StaticValue;
}

export interface Directive extends Place {
  text: string;
  /** Whether it stands at the top of the file, not of a function. */
  ofModule: boolean;
}

/**
 * One file, compiled on its own: nothing in it depends on any other file, so it can be cached by path and content.
 *
 * `code` is the body of `function (module, exports, require)`, to be called with `module.exports` an empty object:
 * - `module.exports` may be replaced; it is `__esModule` for a file with import or export declarations.
 * - `require(specifier)` answers with the other module's exports.
 * - `require.import(specifier)` stands for `import()`: a promise of the namespace (`default` being the exports of a
 *   module that is not `__esModule`), after an async module is settled.
 * - `module.meta` stands for `import.meta`.
 * - `inlinedEnv` is free: NAME -> value of every `process.env.NAME` that Next's compiler would write into the code.
 * - Where `async` is set the body returns a promise; the exports are complete once it is fulfilled.
 */
export interface TransformedFile {
  path: string;
  code: string;
  /** Source map (version 3, JSON) without the source's text. */
  map: string;
  async: boolean;
  imports: ModuleImport[];
  patterns: ImportPattern[];
  /** In source order. */
  exports: ModuleExport[];
  directives: Directive[];
  /** Only where they are counted: see count-branches.ts. */
  branches?: Branch[];
  /** A syntax error; `code` is empty then. */
  error?: Diagnostic;
}
