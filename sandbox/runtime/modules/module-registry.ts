import { TAKE_BRANCH, type CompiledModule, type Diagnostic } from '../../protocol';
import { evaluate } from '../project-code';
import { createRequire, type Replacements, type Require } from './create-require';
import { definedNames } from './defined-names';
import { fileNames } from './file-names';
import { followReexports } from './follow-reexports';
import { inlinedEnv } from './inlined-env';
import { metaEnv } from './meta-env';
import { finishNamespace, isNamespace, type Bundler } from './module-namespace';
import { addSource } from './source-position';
import { countTaken } from './taken-branches';

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

/** How a registry for tests differs. */
export interface ForkOptions {
  /** Answers `import 'NAME'` before what the server offers does; null where it has nothing of that name. */
  loadPackage: (name: string) => { exports: unknown } | null;
  replacements: Replacements;
  /** What is in `import.meta` beside `url`. */
  meta: Record<string, unknown>;
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
  #replacements: Replacements | null = null;
  #meta: Record<string, unknown> = {};
  /** What is being loaded for Next.js: a bundler puts all that it imports into one file. */
  #entry: string | null = null;

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

  /**
   * @returns a registry of the same modules, none of them evaluated: for tests, so that the exports may be spied on as in
   *   vitest, and nothing is inlined
   */
  fork({ loadPackage, replacements, meta }: ForkOptions): ModuleRegistry {
    const load = (name: string) => (loadPackage(name) ?? { exports: this.#loadPackage(name) }).exports;
    const forked = new ModuleRegistry(load, this.#bundler, { ...this.#scope, inlinedEnv: {} });
    forked.#replacements = replacements;
    forked.#meta = meta;
    for (const [path, { compiled }] of this.#modules) {
      const code = compiled.code.replace(DEFINE, DEFINE_CONFIGURABLE);
      forked.#modules.set(path, { compiled: { ...compiled, code } });
    }
    return forked;
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
    const outer = this.#entry;
    this.#entry ??= path;
    try {
      const instance = this.#instance(path);
      return instance.pending ? instance.pending.then(() => instance.exports) : instance.exports;
    } finally {
      this.#entry = outer;
    }
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

  /** Whether a module is one of these entries or imported by one, also from afar. */
  isReachable(path: string, entries: Iterable<string>): boolean {
    const seen = new Set(entries);
    for (const at of seen) {
      if (at === path) return true;
      for (const target of Object.values(this.importsOf(at))) seen.add(target);
    }
    return false;
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
    const own = this.#createModule(compiled);
    const given = own.exports;
    const instance: Instance = {
      get exports() {
        return own.exports;
      },
    };
    module.instance = instance;
    const run = () => {
      const scope = { ...this.#fileNames(compiled.path), inlinedEnv, ...this.#scope };
      if (compiled.branches) Object.assign(scope, { [TAKE_BRANCH]: countTaken(compiled.path) });
      if (!this.#replacements && !isConfiguration(compiled.path)) Object.assign(scope, definedNames(scope));
      const body = evaluateIn(scope, compiled.code);
      const completion = evaluate(compiled.path, () =>
        body(
          own,
          own.exports,
          createRequire(compiled, this.#bundler, this.#replacements, (target) => this.loadTarget(target)),
        ),
      );
      // CommonJS code adds to the object that it was given, also later
      if (own.exports !== given && isNamespace(own.exports))
        finishNamespace(own.exports, this.#replacements ? 'webpack' : this.#bundler);
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

  #createModule(compiled: CompiledModule): { exports: unknown; meta: { url: string } } {
    const meta = this.#bundler === 'turbopack' ? { env: metaEnv() } : {};
    const own = { exports: {} as unknown, meta: { url: `file:///project/${compiled.path}`, ...meta, ...this.#meta } };
    // where modules are replaced, each import asks what stands in
    if (this.#bundler !== 'turbopack' || this.#replacements) return own;
    const compiledOf = (path: string) => this.#modules.get(path)?.compiled;
    return followReexports(own, compiled, compiledOf, (path) => this.#instance(path).exports);
  }

  #fileNames(path: string): Record<string, string> {
    return fileNames(path, this.#entry ?? path, this.#replacements ? 'none' : this.#bundler);
  }

  /** A module that fails is evaluated again by whoever loads it next. */
  async #runAsync(module: Module, instance: Instance, run: () => unknown): Promise<void> {
    try {
      for (const path of module.compiled.awaits ?? []) {
        if (this.#replacements?.replace(path)) continue;
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

  /** @returns what an import leads to, without regard to what stands in for it */
  loadTarget(target: string): unknown {
    return target.startsWith(PACKAGE) ? this.#loadPackage(target.slice(PACKAGE.length)) : this.load(target);
  }
}

const PACKAGE = 'package:';

/** How esbuild's code defines exports, and so that vitest can spy on them. */
const DEFINE = 'var __defProp = Object.defineProperty;';
const DEFINE_CONFIGURABLE =
  'var __defProp = (object, name, descriptor) => Object.defineProperty(object, name, { configurable: true, ...descriptor });';

/** It is no part of what is bundled. */
function isConfiguration(path: string): boolean {
  return /^next\.config\.\w+$/.test(path);
}

/** The names stand in a function around the module's own, so that its code may declare them anew. */
function evaluateIn(scope: Record<string, unknown>, code: string): Evaluate {
  const names = Object.keys(scope).join(', ');
  const wrap = (0, eval)(`(function(${names}) { return function(module, exports, require) {\n${code}\n}})`) as (
    ...values: unknown[]
  ) => Evaluate;
  return wrap(...Object.values(scope));
}
