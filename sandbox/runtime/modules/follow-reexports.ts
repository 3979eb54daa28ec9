import type { CompiledModule } from '../../protocol';

interface Module {
  exports: unknown;
  meta: { url: string };
}

interface Source {
  path: string;
  name: string;
}

type CompiledOf = (path: string) => CompiledModule | undefined;

/**
 * Turbopack binds a name that a module hands on (`export * from './shape'`) to the module that has it, so that it can be
 * reached while the module between them, such as a barrel, is still being evaluated.
 * @param load evaluates a module, unless that is under way
 */
export function followReexports(
  own: Module,
  compiled: CompiledModule,
  compiledOf: CompiledOf,
  load: (path: string) => unknown,
): Module {
  const sources = compiled.code.includes('__toCommonJS(')
    ? findReexports(compiled, compiledOf)
    : new Map<string, Source>();
  if (sources.size === 0) return own;
  let { exports } = own;
  return Object.defineProperty(own, 'exports', {
    get: () => exports,
    // the body's first statement sets it, before it requires anything
    set: (value: object) => (exports = bind(value, sources, load)),
  });
}

function bind(exports: object, sources: ReadonlyMap<string, Source>, load: (path: string) => unknown): object {
  const bound: PropertyDescriptorMap = Object.getOwnPropertyDescriptors(exports);
  for (const [name, { path, name: theirs }] of sources)
    bound[name] = { enumerable: true, get: () => (load(path) as Record<string, unknown>)[theirs] };
  return Object.create(Object.prototype, bound) as object;
}

/** Exported name -> where it comes from, as esbuild prints it. */
function findReexports({ code, imports }: CompiledModule, compiledOf: CompiledOf): Map<string, Source> {
  const found = new Map<string, Source>();
  for (const path of starTargets(code, imports))
    for (const name of starNames(path, compiledOf)) if (!found.has(name)) found.set(name, { path, name });
  for (const [, name = '', local = '', theirs = ''] of code.matchAll(/^ {2}(\w+): \(\) => (import_\w+)\.(\w+),?$/gm)) {
    const [, specifier = ''] = new RegExp(`^var ${local} = require\\("([^"]+)"\\);$`, 'm').exec(code) ?? [];
    const path = imports[specifier] ?? '';
    if (isModule(compiledOf(path))) found.set(name, { path, name: theirs });
  }
  return found;
}

function starTargets(code: string, imports: CompiledModule['imports']): string[] {
  const stars = code.matchAll(/^__reExport\(\w+, require\("([^"]+)"\), module\.exports\);$/gm);
  return [...stars].map(([, specifier = '']) => imports[specifier] ?? '');
}

function starNames(path: string, compiledOf: CompiledOf, seen = new Set<string>()): string[] {
  const compiled = compiledOf(path);
  if (!compiled || !isModule(compiled) || seen.has(path)) return [];
  seen.add(path);
  const own = compiled.exports.filter((name) => name !== 'default' && name !== '*');
  return [
    ...own,
    ...starTargets(compiled.code, compiled.imports).flatMap((target) => starNames(target, compiledOf, seen)),
  ];
}

/** Only ES modules of the project say what they export. */
function isModule(compiled: CompiledModule | undefined): boolean {
  return compiled?.code.includes('__toCommonJS(') ?? false;
}
