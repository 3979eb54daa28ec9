import type { CompiledModule } from '../../protocol';
import { secondOf, toJsonNamespace, toNamespace } from './imported-namespace';
import { defineNamespace, type Bundler } from './module-namespace';

/** What a module loads others with. */
export interface Require {
  (request: unknown): unknown;
  /** A JSON file as `import` declarations see it; of one with attributes Turbopack makes a module of its own. */
  json(request: unknown, hasAttributes?: boolean): unknown;
  /** `import()` */
  import(request: unknown): Promise<unknown>;
  /** Loads one module after the other, and gives each one's exports to what stands beside it: the imports of a test file. */
  each(loads: readonly [specifier: string, take: (exports: unknown) => void][]): Promise<void>;
  /** What a package's bundle makes its `import * as name` with. */
  namespace(target: object, getters: Readonly<Record<string, () => unknown>>): object;
}

/** What stands in for modules, by the path or the `package:NAME` that an import leads to. */
export interface Replacements {
  /** @returns what is loaded in the module's place, or null where the module is */
  replace(target: string): { exports: unknown } | null;
  /** To be awaited before the module is loaded where that can wait. */
  prepare(target: string): Promise<void>;
}

/** @param load gives what an import leads to */
export function createRequire(
  compiled: CompiledModule,
  bundler: Bundler,
  replacements: Replacements | null,
  load: (target: string) => unknown,
): Require {
  const targetOf = (specifier: string) =>
    (Object.hasOwn(compiled.imports, specifier) && compiled.imports[specifier]) || null;

  function require(request: unknown): unknown {
    const specifier = String(request);
    const target = targetOf(specifier);
    const replaced = replacements?.replace(target ?? specifier);
    if (replaced) return replaced.exports;
    if (target === null) throw notFound(compiled, specifier, bundler);
    return load(target);
  }

  async function prepared(specifier: string): Promise<unknown> {
    await replacements?.prepare(targetOf(specifier) ?? specifier);
    return require(specifier);
  }

  return Object.assign(require, {
    json: (request: unknown, hasAttributes = false) => {
      const isApart = hasAttributes && bundler === 'turbopack';
      return toJsonNamespace(isApart ? secondOf(require(request)) : require(request));
    },
    import: async (request: unknown) =>
      toNamespace(await (replacements ? prepared(String(request)) : require(request)), bundler),
    async each(loads: readonly [specifier: string, take: (exports: unknown) => void][]) {
      for (const [specifier, take] of loads) take(await prepared(specifier));
    },
    namespace: (target: object, getters: Readonly<Record<string, () => unknown>>) =>
      defineNamespace(target, getters, bundler),
  });
}

/** What stands in a bundle for a module that is not in it: webpack names it as seen from the folder it looked in. */
function notFound({ contexts = [] }: CompiledModule, specifier: string, bundler: Bundler): Error {
  const context = contexts.filter((folder) => specifier.startsWith(folder)).sort((a, b) => b.length - a.length)[0];
  const isUnknown = context === '' && bundler === 'turbopack';
  const name = context && bundler === 'webpack' ? `./${specifier.slice(context.length)}` : specifier;
  const error = new Error(`Cannot find module ${isUnknown ? 'as expression is too dynamic' : `'${name}'`}`);
  return Object.assign(error, { code: 'MODULE_NOT_FOUND' });
}
