import type { CompiledModule } from '../protocol';
import { importsOfParts, isPartOfBuiltIn } from './built-in-parts';
import { builtinName } from './node-builtins';

/** Packages that come with the playground, as `scripts/build-packages.mjs` bundles them. */
export interface BundledPackages {
  /** What can be imported: `zod`, `zod/mini`. */
  entries: ReadonlySet<string>;
  /** @returns the code of an entry or of a part of one, the body of `function (module, exports, require)`; rejects when it does not arrive */
  load: (entry: string) => Promise<string>;
}

export interface PackageModules {
  readonly entries: BundledPackages['entries'];
  /** @returns the modules that the paths lead to, directly or not; other paths are passed over */
  reachableFrom: (paths: Iterable<string>) => Promise<CompiledModule[]>;
}

/** Loads packages when they are first imported, as modules that a server takes like the project's own. */
export function createPackageModules({ entries, load }: BundledPackages): PackageModules {
  const loaded = new Map<string, Promise<CompiledModule>>();

  function loadModule(path: string): Promise<CompiledModule> {
    const known = loaded.get(path);
    if (known) return known;
    const module = load(entryAt(path)).then((code) => createModule(path, code));
    loaded.set(path, module);
    // it may arrive the next time
    module.catch(() => loaded.delete(path));
    return module;
  }

  return {
    entries,
    async reachableFrom(paths) {
      const found = new Set<string>();
      const modules: CompiledModule[] = [];
      let next = [...paths].filter((path) => entries.has(entryAt(path)) || isPartOfBuiltIn(path));
      while (next.length > 0) {
        const fresh = [...new Set(next)].filter((path) => !found.has(path));
        for (const path of fresh) found.add(path);
        const arrived = await Promise.all(fresh.map(loadModule));
        modules.push(...arrived);
        // an entry's parts are entries of their own for nobody
        next = arrived.flatMap(({ imports }) => Object.values(imports)).filter((path) => entryAt(path) !== '');
      }
      return modules;
    },
  };
}

/** Where a package's entry stands among a project's modules. */
export function packagePath(entry: string): string {
  return `node_modules/${entry}.js`;
}

function entryAt(path: string): string {
  return path.startsWith('node_modules/') ? path.slice('node_modules/'.length, -'.js'.length) : '';
}

function createModule(path: string, code: string): CompiledModule {
  const required = [...code.matchAll(/\brequire\((['"])([^'"]+)\1\)/g)].map(([, , specifier = '']) => specifier);
  const imports = Object.fromEntries(required.map((specifier) => [specifier, targetOf(specifier)]));
  const parts = importsOfParts(Object.values(imports), code);
  return { path, code, map: '', async: false, imports: { ...imports, ...parts }, exports: [] };
}

/** Whatever a bundle still requires is a built-in or another bundle. */
function targetOf(specifier: string): string {
  const builtin = builtinName(specifier);
  return builtin ? `package:${builtin}` : packagePath(specifier);
}
