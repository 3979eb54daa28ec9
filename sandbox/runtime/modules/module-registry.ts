import type { CompiledModule, Diagnostic } from '../../protocol';
import { evaluate } from '../project-code';
import { inlinedEnv } from './inlined-env';
import { defineNamespace, finishNamespace, isNamespace, type Bundler } from './module-namespace';
import { addSource } from './source-position';

interface Instance {
  exports: unknown;
  /** Set until an async module, and what it awaits, is through. */
  pending?: Promise<void>;
}

interface Module {
  compiled: CompiledModule;
  /** Set while and after the module is evaluated. */
  instance?: Instance;
}

interface Require {
  (request: unknown): unknown;
  /** `import()` */
  import(request: unknown): Promise<unknown>;
  /** What a package's bundle makes its `import * as name` with. */
  namespace(target: object, getters: Readonly<Record<string, () => unknown>>): object;
}

type Evaluate = (module: { exports: unknown; meta: { url: string } }, exports: unknown, require: Require) => unknown;

/**
 * The project's modules as the server evaluated them: linked on demand, each evaluated once until it is evicted, cycles
 * as CommonJS has them.
 */
export class ModuleRegistry {
  readonly #modules = new Map<string, Module>();
  readonly #loadPackage: (name: string) => unknown;
  readonly #scope: Record<string, unknown>;
  readonly #bundler: Bundler;
  readonly #versions = new Map<string, number>();

  /**
   * @param loadPackage answers `import 'NAME'`; throws where the server does not offer it
   * @param bundler the one whose rules hold where they differ
   * @param scope names that the modules see in place of the globals of that name
   */
  constructor(
    loadPackage: (name: string) => unknown,
    bundler: Bundler = 'turbopack',
    scope: Record<string, unknown> = {},
  ) {
    this.#bundler = bundler;
    this.#loadPackage = loadPackage;
    this.#scope = scope;
  }

  /** Takes new code; whatever was evaluated of these modules is forgotten. */
  update(modules: readonly CompiledModule[]): void {
    for (const compiled of modules) {
      this.#modules.set(compiled.path, { compiled });
      addSource(compiled.path, compiled.code, compiled.map);
    }
  }

  remove(path: string): void {
    this.#evict(path);
    this.#modules.delete(path);
  }

  has(path: string): boolean {
    return this.#modules.has(path);
  }

  exportsOf(path: string): readonly string[] {
    return this.#modules.get(path)?.compiled.exports ?? [];
  }

  /** @returns where each specifier in the module leads */
  importsOf(path: string): Readonly<Record<string, string>> {
    return this.#modules.get(path)?.compiled.imports ?? {};
  }

  /** @returns the line on which what the module exports under that name begins, 1-based */
  lineOf(path: string, name: string): number | undefined {
    return this.#modules.get(path)?.compiled.lines?.[name];
  }

  /** @returns the module's exports, or a promise of them where it, or what it imports, awaits at its top level */
  load(path: string): unknown {
    const instance = this.#instance(path);
    return instance.pending ? instance.pending.then(() => instance.exports) : instance.exports;
  }

  /** Has every module of the given paths, and every module that imports one of them, evaluated anew at its next use. */
  evictWithImporters(paths: Iterable<string>): void {
    const evicted = new Set(paths);
    for (const path of evicted) {
      for (const [importer, { compiled }] of this.#modules) {
        if (Object.values(compiled.imports).includes(path)) evicted.add(importer);
      }
    }
    for (const path of evicted) this.#evict(path);
  }

  /** Another number after each eviction of the module: what was made of it before that is out of date. */
  versionOf(path: string): number {
    return this.#versions.get(path) ?? 0;
  }

  /** Has every module evaluated anew at its next use. */
  evictAll(): void {
    for (const path of this.#modules.keys()) this.#evict(path);
  }

  /** @returns why the module, or something it imports, cannot be compiled: every reason with Turbopack, the first with webpack */
  errorsOf(path: string): Diagnostic[] {
    const seen = new Set([path]);
    const errors: Diagnostic[] = [];
    for (const at of seen) {
      const compiled = this.#modules.get(at)?.compiled;
      errors.push(...(compiled?.errors ?? []));
      for (const target of Object.values(compiled?.imports ?? {})) if (this.#modules.has(target)) seen.add(target);
    }
    return this.#bundler === 'turbopack' ? errors : errors.slice(0, 1);
  }

  #evict(path: string): void {
    this.#versions.set(path, this.versionOf(path) + 1);
    const module = this.#modules.get(path);
    if (module) delete module.instance;
  }

  #instance(path: string): Instance {
    const module = this.#modules.get(path);
    if (!module) throw new Error(`Cannot find module '${path}'`);
    return module.instance ?? this.#evaluate(module);
  }

  #evaluate(module: Module): Instance {
    const { compiled } = module;
    const given: unknown = {};
    const own = { exports: given, meta: { url: `file:///project/${compiled.path}` } };
    const instance: Instance = {
      get exports() {
        return own.exports;
      },
    };
    module.instance = instance;
    const run = () => {
      const scope = { ...namesOf(compiled.path), inlinedEnv, ...this.#scope };
      const body = evaluateIn(scope, compiled.code);
      const completion = evaluate(compiled.path, () => body(own, own.exports, this.#createRequire(compiled)));
      // CommonJS code adds to the object that it was given, also later
      if (own.exports !== given && isNamespace(own.exports)) finishNamespace(own.exports, this.#bundler);
      return completion;
    };
    if (compiled.async) {
      instance.pending = this.#runAsync(module, instance, run);
      return instance;
    }
    try {
      run();
    } catch (error) {
      delete module.instance;
      throw error;
    }
    return instance;
  }

  /** A module that fails is evaluated again by whoever loads it next. */
  async #runAsync(module: Module, instance: Instance, run: () => unknown): Promise<void> {
    try {
      for (const path of module.compiled.awaits ?? []) {
        // in a cycle, the module that began it is not waited for
        if (!this.#modules.get(path)?.instance) await this.load(path);
      }
      await run();
      delete instance.pending;
    } catch (error) {
      if (module.instance === instance) delete module.instance;
      throw error;
    }
  }

  #createRequire(compiled: CompiledModule): Require {
    const require = (request: unknown): unknown => {
      const specifier = String(request);
      const target = Object.hasOwn(compiled.imports, specifier) && compiled.imports[specifier];
      if (!target) throw notFound(compiled, specifier, this.#bundler);
      return target.startsWith(PACKAGE) ? this.#loadPackage(target.slice(PACKAGE.length)) : this.load(target);
    };
    return Object.assign(require, {
      import: async (request: unknown) => {
        return toNamespace(await require(request), this.#bundler);
      },
      namespace: (target: object, getters: Readonly<Record<string, () => unknown>>) =>
        defineNamespace(target, getters, this.#bundler),
    });
  }
}

const PACKAGE = 'package:';

/** What Node.js calls a module, beside its own `module`. */
function namesOf(path: string): Record<string, string> {
  const file = `/project/${path}`;
  return { __filename: file, __dirname: file.slice(0, file.lastIndexOf('/')) };
}

/** The names stand in a function around the module's own, so that its code may declare them anew. */
function evaluateIn(scope: Record<string, unknown>, code: string): Evaluate {
  const names = Object.keys(scope).join(', ');
  const wrap = (0, eval)(`(function(${names}) { return function(module, exports, require) {\n${code}\n}})`) as (
    ...values: unknown[]
  ) => Evaluate;
  return wrap(...Object.values(scope));
}

/** What stands in a bundle for a module that is not in it: webpack names it as seen from the folder it looked in. */
function notFound({ contexts = [] }: CompiledModule, specifier: string, bundler: Bundler): Error {
  const context = contexts.filter((folder) => specifier.startsWith(folder)).sort((a, b) => b.length - a.length)[0];
  const isUnknown = context === '' && bundler === 'turbopack';
  const name = context && bundler === 'webpack' ? `./${specifier.slice(context.length)}` : specifier;
  const error = new Error(`Cannot find module ${isUnknown ? 'as expression is too dynamic' : `'${name}'`}`);
  return Object.assign(error, { code: 'MODULE_NOT_FOUND' });
}

/** What `import()` answers: a module's own namespace, or CommonJS exports as `default`. */
function toNamespace(exports: unknown, bundler: Bundler): unknown {
  // webpack looks for names on objects only: `Readable` is not among those of `import('stream')`, which is a function
  if (typeof exports === 'function' && bundler === 'webpack') return { default: exports };
  if (typeof exports !== 'object' || exports === null || '__esModule' in exports) return exports;
  return { ...exports, default: exports };
}
