import type { CompiledModule, Diagnostic, NextVersion } from '../protocol';
import type { AddPackages } from './added-packages';
import { readCompilerOptions } from './compiler-options';
import type { CompilerRelease } from './compiler-release';
import { createLinkMemory } from './link-memory';
import type { Offer, ProjectFiles } from './link-project';
import { linkWithPackages } from './link-with-packages';
import { createPackageModules, type PackageModules } from './package-modules';
import { RELEASES } from './releases';
import { isSourceModule, isTestFile } from './source-module';
import type { FileOptions } from './transform-file';
import type { TransformedFile } from './transformed-file';

export interface ProjectCompilerOptions {
  transform: (path: string, text: string, options: FileOptions) => Promise<TransformedFile>;
  /** Packages the server offers under `package:NAME`, such as `next/server`, for a version of Next. */
  offeredPackages: (next: NextVersion) => readonly string[];
  /** Packages that become modules of the projects that import them; none by default. Compilers may share them. */
  packages?: PackageModules;
  /** Fetches what package.json lists besides; without it such imports lead nowhere. */
  addPackages?: AddPackages | undefined;
  /** Whether it compiles for tests: the project's test files as well, refusing only what cannot run. */
  tests?: boolean;
  /** Whether each branch of the code says when it is taken. */
  coverage?: boolean;
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
  /** The package-lock.json that the project should have and has not. */
  lock?: string;
}

const NO_PACKAGES = createPackageModules({ entries: new Set(), load: () => Promise.resolve('') });

export function createProjectCompiler(options: ProjectCompilerOptions): ProjectCompiler {
  const { transform, offeredPackages, packages = NO_PACKAGES, addPackages, tests = false, coverage = false } = options;
  const memory = createLinkMemory();
  const transformed = new Map<string, { text: string; options: string; file: TransformedFile }>();
  let previous = new Map<string, CompiledModule>();

  /** Transforms what changed; the cache holds this project's files and no others. */
  async function transformAll(files: ProjectFiles, options: FileOptions): Promise<TransformedFile[]> {
    const sources = Object.entries(files).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && isCompiled(entry[0]),
    );
    for (const path of transformed.keys()) if (typeof files[path] !== 'string') transformed.delete(path);
    const ofCode = { options, key: JSON.stringify(options) };
    const testOptions = { ...options, test: true };
    const ofTests = { options: testOptions, key: JSON.stringify(testOptions) };
    return Promise.all(sources.map(([path, text]) => transformOne(path, text, isTestFile(path) ? ofTests : ofCode)));
  }

  function isCompiled(path: string): boolean {
    return isSourceModule(path) || (tests && isTestFile(path));
  }

  async function transformOne(
    path: string,
    text: string,
    { options, key }: { options: FileOptions; key: string },
  ): Promise<TransformedFile> {
    const cached = transformed.get(path);
    if (cached?.text === text && cached.options === key) return cached.file;
    const file = await transform(path, text, options);
    transformed.set(path, { text, options: key, file });
    return file;
  }

  return {
    async compile(files, next) {
      const release = RELEASES[next];
      const sources = await transformAll(files, { ...optionsOf(release, files), ...(coverage && { coverage }) });
      const offered = tests ? [...offeredPackages(next), VITEST] : offeredPackages(next);
      const offer: Offer = { offered: new Set(offered), bundled: packages.entries, tests };
      const { linked, lock } = await linkWithPackages(sources, files, release, offer, addPackages, memory);
      const own = linked.modules.map((module) => reuse(previous.get(module.path), module));
      const targets = own.flatMap(({ imports }) => Object.values(imports));
      const all = [...own, ...(await packages.reachableFrom(targets))];
      const changed = all.filter((module) => previous.get(module.path) !== module);
      const current = new Map(all.map((module) => [module.path, module]));
      const removed = [...previous.keys()].filter((path) => !current.has(path));
      previous = current;
      return { all, changed, removed, diagnostics: linked.diagnostics, ...(lock !== null && { lock }) };
    },
  };
}

function optionsOf({ bundler, metadata, useCache }: CompilerRelease, files: ProjectFiles): FileOptions {
  const { emitDecoratorMetadata, ...own } = readCompilerOptions(files);
  return {
    bundler,
    ...own,
    ...(emitDecoratorMetadata && { metadata }),
    ...(useCache && { useCache: useCache.rules }),
  };
}

function reuse(before: CompiledModule | undefined, module: CompiledModule): CompiledModule {
  if (before === module) return before;
  return before &&
    before.code === module.code &&
    before.map === module.map &&
    JSON.stringify({ ...before, code: '', map: '' }) === JSON.stringify({ ...module, code: '', map: '' })
    ? before
    : module;
}

/** What only tests may import. */
const VITEST = 'vitest';
