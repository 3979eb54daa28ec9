import { ManualMockedModule, mockObject } from '@vitest/mocker';
import { createMockInstance } from '@vitest/spy';
import type { Replacements } from '../runtime/modules/create-require';
import type { ModuleRegistry } from '../runtime/modules/module-registry';

type Factory = () => unknown;
type AutoType = 'automock' | 'autospy';

type Mock =
  | { type: 'manual'; module: ManualMockedModule; exports?: object; isResolving: boolean }
  | { type: AutoType; exports?: object }
  | { type: 'redirect'; path: string };

/** What is read of a mock's exports though no factory defines it. */
const SILENT = new Set<string | symbol>(['__esModule', 'then', ...symbolsOf(Symbol)]);

function symbolsOf(constructor: SymbolConstructor): symbol[] {
  return Object.getOwnPropertyNames(constructor)
    .map((name): unknown => Reflect.get(constructor, name))
    .filter((value): value is symbol => typeof value === 'symbol');
}

/** What vitest's `vi` calls for `vi.mock` and its like, over the project's modules. */
export class Mocker implements Replacements {
  readonly #mocks = new Map<string, Mock>();
  readonly #file: string;
  readonly #registry: () => ModuleRegistry;

  constructor(file: string, registry: () => ModuleRegistry) {
    this.#file = file;
    this.#registry = registry;
  }

  queueMock(raw: string, _importer: string, factory?: Factory | { spy?: boolean }): void {
    const target = this.#resolve(raw);
    if (typeof factory === 'function') {
      const module = new ManualMockedModule(raw, target, target, factory as ManualMockedModule['factory']);
      this.#mocks.set(target, { type: 'manual', module, isResolving: false });
      return;
    }
    const redirect = this.#redirectOf(target);
    if (redirect && !factory?.spy) this.#mocks.set(target, { type: 'redirect', path: redirect });
    else this.#mocks.set(target, { type: factory?.spy ? 'autospy' : 'automock' });
  }

  queueUnmock(raw: string): void {
    this.#mocks.delete(this.#resolve(raw));
  }

  getMockContext(): { callstack: null } {
    return { callstack: null };
  }

  async importActual(raw: string): Promise<unknown> {
    const target = this.#resolve(raw);
    await this.#prepareImports(target, new Set([target]));
    return namespaceOf(await this.#registry().loadTarget(target));
  }

  async importMock(raw: string): Promise<unknown> {
    const target = this.#resolve(raw);
    await this.prepare(target);
    const mocked = this.replace(target);
    if (mocked) return mocked.exports;
    const redirect = this.#redirectOf(target);
    if (redirect) return this.#registry().load(redirect);
    return this.#mockExports(await this.#registry().loadTarget(target), 'automock');
  }

  mockObject(value: Record<string, unknown>, _exports: unknown, type: AutoType = 'automock'): Record<string, unknown> {
    return mockObject(optionsOf(type), value);
  }

  replace(target: string): { exports: unknown } | null {
    const mock = this.#mocks.get(target);
    if (!mock) return null;
    if (mock.type === 'redirect') return { exports: this.#registry().load(mock.path) };
    if (mock.type === 'manual' && mock.isResolving) return null;
    mock.exports ??= mock.type === 'manual' ? this.#resolveNow(mock.module) : this.#mockNow(target, mock.type);
    return { exports: mock.exports };
  }

  /** Has the factories called of what is mocked among all that `target` imports: they may take a promise. */
  async prepare(target: string): Promise<void> {
    await this.#prepare(target, new Set());
  }

  async #prepare(target: string, seen: Set<string>): Promise<void> {
    if (seen.has(target)) return;
    seen.add(target);
    const mock = this.#mocks.get(target);
    if (mock?.type !== 'manual') return this.#prepareImports(target, seen);
    if (mock.exports || mock.isResolving) return;
    mock.isResolving = true;
    try {
      mock.exports = withErrors(mock.module.raw, (await mock.module.resolve()) as object);
    } finally {
      mock.isResolving = false;
    }
  }

  async #prepareImports(target: string, seen: Set<string>): Promise<void> {
    for (const next of Object.values(this.#registry().importsOf(target))) await this.#prepare(next, seen);
  }

  #resolve(raw: string): string {
    return this.#registry().importsOf(this.#file)[raw] ?? raw;
  }

  #redirectOf(target: string): string | null {
    const name = target.replace(/^package:/, '').replace(/\.[cm]?[jt]sx?$/, '');
    const at = target.startsWith('package:') ? 0 : name.lastIndexOf('/') + 1;
    const base = `${name.slice(0, at)}__mocks__/${name.slice(at)}`;
    const paths = ['.ts', '.tsx', '.js', '.mjs', '.jsx'].map((extension) => base + extension);
    return paths.find((path) => this.#registry().has(path)) ?? null;
  }

  #resolveNow(module: ManualMockedModule): object {
    const exports: unknown = module.resolve();
    if (exports instanceof Promise)
      throw new Error(`Failed to load the mock of "${module.raw}": its factory is async, and it is required at once`);
    return withErrors(module.raw, exports as object);
  }

  #mockNow(target: string, type: AutoType): object {
    return this.#mockExports(this.#registry().loadTarget(target), type);
  }

  #mockExports(original: unknown, type: AutoType): object {
    const exports: Record<string, unknown> = Object.create(null, {
      [Symbol.toStringTag]: { value: 'Module', configurable: true, writable: true },
      __esModule: { value: true },
    }) as Record<string, unknown>;
    return mockObject(optionsOf(type), namespaceOf(original) as Record<string, unknown>, exports);
  }
}

function optionsOf(type: AutoType): Parameters<typeof mockObject>[0] {
  const globalConstructors = { Object, Error, Function, RegExp, Symbol, Array, Map };
  return { type, createMockInstance, globalConstructors };
}

/** What `import * as name` of it is. */
function namespaceOf(exports: unknown): unknown {
  if (typeof exports !== 'object' || exports === null || '__esModule' in exports) return exports;
  return { ...exports, default: exports };
}

/** What a factory gave, as an ES module that says what it lacks. */
function withErrors(raw: string, exports: object): object {
  return new Proxy(exports, {
    has: (target, name) => name === '__esModule' || name in target,
    get(target, name) {
      if (name in target && name !== 'then') return Reflect.get(target, name) as unknown;
      if (name === '__esModule') return true;
      if (SILENT.has(name)) return undefined;
      throw new Error(
        `[vitest] No "${String(name)}" export is defined on the "${raw}" mock. Did you forget to return it from "vi.mock"?
If you need to partially mock a module, you can use "importOriginal" helper inside:
`,
      );
    },
  });
}
