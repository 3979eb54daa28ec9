import type { CompiledModule, Diagnostic, NextVersion } from '../protocol';
import { importsOfParts } from './built-in-parts';
import { checkImportedNames, exportedNames, type LinkedFile } from './check-exports';
import { CLIENT_REFERENCE, clientReferences, isClientModule } from './client-references';
import { readCompilerOptions } from './compiler-options';
import type { CompilerRelease } from './compiler-release';
import { checkServerFile, checkUseCache } from './next-checks';
import { readNextFlags, type NextFlags } from './next-flags';
import { createPackageModules, type PackageModules } from './package-modules';
import { readPathAliases } from './path-aliases';
import { reachableFrom, waitsFor } from './project-graph';
import { RELEASES } from './releases';
import { resolveImport, type Resolution } from './resolve-import';
import { resolvePattern } from './resolve-pattern';
import { isServerEntry } from './server-entries';
import { isSourceModule, isTestFile } from './source-module';
import type { FileOptions } from './transform-file';
import type { ModuleImport, TransformedFile } from './transformed-file';

/** Path -> content; what is not text is not compiled, but can be resolved to. */
export type ProjectFiles = Readonly<Record<string, string | object>>;

export interface ProjectCompilerOptions {
  transform: (path: string, text: string, options: FileOptions) => Promise<TransformedFile>;
  /** Packages the server offers under `package:NAME`, such as `next/server`, for a version of Next. */
  offeredPackages: (next: NextVersion) => readonly string[];
  /** Packages that become modules of the projects that import them; none by default. Compilers may share them. */
  packages?: PackageModules;
  /** Whether it compiles for tests: the project's test files as well, refusing only what cannot run. */
  tests?: boolean;
}

export interface ProjectCompiler {
  /** Compiles a project's code: costs what changed since the last call. Never call it while it still compiles. */
  compile: (files: ProjectFiles, next: NextVersion) => Promise<ProjectCompilation>;
}

export interface ProjectCompilation {
  all: CompiledModule[];
  /** Those of `all` that differ from the last compilation's. */
  changed: CompiledModule[];
  /** Paths the last compilation had and this one has not. */
  removed: string[];
  /** Of the files that the server uses, and syntax errors in all. */
  diagnostics: Diagnostic[];
}

const NO_PACKAGES = createPackageModules({ entries: new Set(), load: () => Promise.resolve('') });

export function createProjectCompiler(options: ProjectCompilerOptions): ProjectCompiler {
  const { transform, offeredPackages, packages = NO_PACKAGES, tests = false } = options;
  const transformed = new Map<string, { text: string; options: string; file: TransformedFile }>();
  let previous = new Map<string, CompiledModule>();

  /** Transforms what changed; the cache holds this project's files and no others. */
  async function transformAll(files: ProjectFiles, options: FileOptions): Promise<TransformedFile[]> {
    const sources = Object.entries(files).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && isCompiled(entry[0]),
    );
    for (const path of transformed.keys()) if (typeof files[path] !== 'string') transformed.delete(path);
    return Promise.all(sources.map(([path, text]) => transformOne(path, text, optionsFor(path, options))));
  }

  function isCompiled(path: string): boolean {
    return isSourceModule(path) || (tests && isTestFile(path));
  }

  async function transformOne(path: string, text: string, options: FileOptions): Promise<TransformedFile> {
    const cached = transformed.get(path);
    const key = JSON.stringify(options);
    if (cached?.text === text && cached.options === key) return cached.file;
    const file = await transform(path, text, options);
    transformed.set(path, { text, options: key, file });
    return file;
  }

  return {
    async compile(files, next) {
      const release = RELEASES[next];
      const sources = await transformAll(files, optionsOf(release, files));
      const offered = tests ? [...offeredPackages(next), VITEST] : offeredPackages(next);
      const offer = { offered: new Set(offered), bundled: packages.entries };
      const { modules, diagnostics } = linkProject(sources, files, release, { ...offer, tests });
      const own = modules.map((module) => reuse(previous.get(module.path), module));
      const targets = own.flatMap(({ imports }) => Object.values(imports));
      const all = [...own, ...(await packages.reachableFrom(targets))];
      const changed = all.filter((module) => previous.get(module.path) !== module);
      const removed = [...previous.keys()].filter((path) => !all.some((module) => module.path === path));
      previous = new Map(all.map((module) => [module.path, module]));
      return { all, changed, removed, diagnostics };
    },
  };
}

function optionsOf({ bundler, useCache }: CompilerRelease, files: ProjectFiles): FileOptions {
  return {
    bundler,
    ...readCompilerOptions(files),
    ...(useCache && { useCache: useCache.rules }),
  };
}

function optionsFor(path: string, options: FileOptions): FileOptions {
  return isTestFile(path) ? { ...options, test: true } : options;
}

function reuse(before: CompiledModule | undefined, module: CompiledModule): CompiledModule {
  return before &&
    JSON.stringify({ ...before, code: '', map: '' }) === JSON.stringify({ ...module, code: '', map: '' }) &&
    before.code === module.code &&
    before.map === module.map
    ? before
    : module;
}

type Offer = Pick<Resolution, 'offered' | 'bundled'> & Pick<ProjectCompilerOptions, 'tests'>;

/** What only tests may import. */
const VITEST = 'vitest';

/** Resolves every import and finds what Next would refuse. */
function linkProject(
  sources: readonly TransformedFile[],
  files: ProjectFiles,
  release: CompilerRelease,
  offer: Offer,
): { modules: CompiledModule[]; diagnostics: Diagnostic[] } {
  const resolution: Resolution = {
    files: new Set(Object.keys(files)),
    aliases: readPathAliases(files),
    release,
    ...offer,
  };
  const project = new Map(sources.map((file) => [file.path, linkFile(file, resolution)]));
  const flags = readNextFlags(sources.find(({ path }) => /^next\.config\.[cm]?[jt]s$/.test(path)));
  const used = reachableFrom([...project.keys()].filter(offer.tests ? isTestFile : isServerEntry), project);
  const linked = [...project.values()].map((file) => {
    const diagnostics = diagnose(file, release, flags, project, used.has(file.file.path), offer);
    return { module: createModule(file, diagnostics, project, release), diagnostics };
  });
  return {
    modules: linked.map(({ module }) => module),
    diagnostics: linked.flatMap(({ module, diagnostics }) =>
      used.has(module.path) ? diagnostics : syntaxErrors(project, module.path),
    ),
  };
}

function linkFile(file: TransformedFile, resolution: Resolution): LinkedFile {
  const specifiers = new Set(file.imports.map(({ specifier }) => specifier));
  const patterns = file.patterns.map((pattern) => resolvePattern(pattern, file.path, resolution));
  return {
    file,
    targets: new Map([
      ...patterns.flatMap(({ targets }) => [...targets]),
      ...[...specifiers].map((specifier) => [specifier, resolveImport(specifier, file.path, resolution)] as const),
    ]),
    patterns,
  };
}

function syntaxErrors(project: ReadonlyMap<string, LinkedFile>, path: string): Diagnostic[] {
  const error = project.get(path)?.file.error;
  return error ? [error] : [];
}

function diagnose(
  linked: LinkedFile,
  release: CompilerRelease,
  flags: NextFlags,
  project: ReadonlyMap<string, LinkedFile>,
  isUsed: boolean,
  offer: Offer,
): Diagnostic[] {
  const { file, targets, patterns } = linked;
  const isChecked = isUsed && !offer.tests;
  const switchedOff = isChecked ? checkUseCache(file, release, flags) : [];
  if (file.error) return [...switchedOff, file.error];
  const refused = isChecked ? checkServerFile(file, release, flags) : [];
  const unresolved = file.imports.filter(({ specifier }) => targets.get(specifier) === null);
  // A real installation has what Next refuses of its own packages and of React's.
  const missing = unresolved.filter(
    (imported) =>
      refusedModule(file.path, imported, release) !== null || !refused.some((error) => error.line === imported.line),
  );
  return [
    ...refused,
    ...switchedOff,
    ...missing.map((imported) => notFound(file.path, imported, release, offer)),
    ...patterns.flatMap(({ line, column, fault }) => (fault ? [{ file: file.path, line, column, ...fault }] : [])),
    ...(offer.tests ? [] : checkImportedNames(linked, release, project)),
  ];
}

/** Next's words, and for a package what there is instead. */
function notFound(path: string, imported: ModuleImport, release: CompilerRelease, offer: Offer): Diagnostic {
  const { specifier, line, column } = imported;
  const passes = imported.optional && (offer.tests || release.importsMayFail || imported.kind === 'require');
  const words = refusedModule(path, imported, release) ?? `Module not found: Can't resolve '${specifier}'`;
  const isUnknown = words.startsWith('Module not found') && isPackage(specifier);
  const message = isUnknown ? `${words}\n${whatIsOffered(specifier, offer)}` : words;
  return { severity: passes ? 'warning' : 'error', file: path, line, column, message };
}

/** Turbopack stops at some modules by their name, after Next's own words about the import. */
function refusedModule(
  path: string,
  { specifier, names }: ModuleImport,
  { bundler, refusals }: CompilerRelease,
): string | null {
  if (specifier === 'next/root-params') return refusals.rootParams?.(path, names[0]?.name ?? 'default') ?? null;
  if (bundler !== 'turbopack' || specifier !== 'client-only') return null;
  return "'client-only' cannot be imported from a Server Component module\nIt should only be used from a Client Component.";
}

function isPackage(specifier: string): boolean {
  return /^(?:@[^/]+\/)?[\w-]/.test(specifier) && !specifier.startsWith('@/');
}

function whatIsOffered(specifier: string, offer: Offer): string {
  return specifier.startsWith('next/dist/')
    ? "Of Next's own inner files, the playground has those that are imported most."
    : `The playground offers these packages: ${namesOf(offer)}.`;
}

/** Without what lies inside of bundled packages, which is much. */
function namesOf({ offered, bundled }: Offer): string {
  return [...offered, ...[...bundled].filter((entry) => !entry.includes('/'))].sort().join(', ');
}

function createModule(
  { file, targets, patterns }: LinkedFile,
  diagnostics: readonly Diagnostic[],
  project: ReadonlyMap<string, LinkedFile>,
  release: CompilerRelease,
): CompiledModule {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const fails = errors.length > 0;
  const common = {
    path: file.path,
    exports: [...new Set(file.exports.map(({ name }) => name))],
    lines: Object.fromEntries(file.exports.map(({ name, line }) => [name, line])),
    ...(fails && { errors }),
  };
  if (isClientModule(file) && !fails) return { ...common, ...clientModule(file, project, release) };
  // A test file asks for its imports itself, once it has said what it mocks.
  const awaits = isTestFile(file.path) ? [] : waitsFor(file.path, project);
  const imports = Object.fromEntries([...targets].filter((entry): entry is [string, string] => entry[1] !== null));
  return {
    ...common,
    code: fails ? '' : file.code,
    map: fails ? '' : file.map,
    async: file.async || awaits.length > 0,
    imports: { ...imports, ...importsOfParts(Object.values(imports), file.code) },
    ...(awaits.length > 0 && { awaits }),
    ...(patterns.length > 0 && { contexts: patterns.map(({ context }) => context) }),
  };
}

/** None of what a Client Component does runs on the server. */
function clientModule(file: TransformedFile, project: ReadonlyMap<string, LinkedFile>, release: CompilerRelease) {
  const code = clientReferences(file, exportedNames(file.path, project), release);
  return { code, map: '', async: false, imports: { [CLIENT_REFERENCE]: `package:${CLIENT_REFERENCE}` } };
}
