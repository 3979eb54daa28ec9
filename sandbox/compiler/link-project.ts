import type { CompiledModule, Diagnostic } from '../protocol';
import { packageOf } from './added-packages';
import { importsOfParts } from './built-in-parts';
import { checkImportedNames, exportedNames, type LinkedFile } from './check-exports';
import { CLIENT_REFERENCE, clientReferences, isClientModule } from './client-references';
import type { CompilerRelease } from './compiler-release';
import { checkServerFile, checkUseCache } from './next-checks';
import type { LinkMemory } from './link-memory';
import { readNextFlags, type NextFlags } from './next-flags';
import { readPathAliases } from './path-aliases';
import { packagePath } from './package-modules';
import { reachableFrom, waitsFor } from './project-graph';
import type { Resolution } from './resolve-import';
import { isServerEntry } from './server-entries';
import { isTestFile } from './source-module';
import type { ModuleImport, TransformedFile } from './transformed-file';
import { howToAdd, insteadOf } from './unlisted-package';

/** Path -> content; what is not text is not compiled, but can be resolved to. */
export type ProjectFiles = Readonly<Record<string, string | object>>;

export interface Offer extends Pick<Resolution, 'offered' | 'bundled'> {
  tests: boolean;
  /** Packages that could not be added, and the sentence that says why. */
  refused?: { names: ReadonlySet<string>; message: string };
  /** Imports that packages have not which could be added. */
  lacking?: ReadonlySet<string>;
  /** Whether packages that package.json lists are fetched. */
  addsPackages?: boolean;
}

export interface LinkedProject {
  modules: CompiledModule[];
  diagnostics: Diagnostic[];
  /** What files that the server uses import in vain. */
  unresolved: string[];
}

/** Resolves every import and finds what Next would refuse. `memory`: of the project's earlier linking. */
export function linkProject(
  sources: readonly TransformedFile[],
  files: ProjectFiles,
  release: CompilerRelease,
  offer: Offer,
  memory: LinkMemory,
): LinkedProject {
  const resolution: Resolution = {
    files: new Set(Object.keys(files)),
    aliases: readPathAliases(files),
    release,
    ...offer,
  };
  const linkFile = memory.linkerFor(resolution);
  const project = new Map(sources.map((file) => [file.path, linkFile(file)]));
  const flags = readNextFlags(sources.find(({ path }) => /^next\.config\.[cm]?[jt]s$/.test(path)));
  const used = reachableFrom([...project.keys()].filter(offer.tests ? isTestFile : isServerEntry), project);
  const linked = [...project.values()].map((file) => {
    const diagnostics = diagnose(file, release, flags, project, used.has(file.file.path), offer);
    return { module: createModule(file, diagnostics, project, release, memory), diagnostics };
  });
  const unresolved = [...project.values()].flatMap(({ file, targets }) =>
    used.has(file.path) ? file.imports.filter(({ specifier }) => targets.get(specifier) === null) : [],
  );
  return {
    unresolved: unresolved.map(({ specifier }) => specifier),
    modules: linked.map(({ module }) => module),
    diagnostics: linked.flatMap(({ module, diagnostics }) =>
      used.has(module.path) ? diagnostics : syntaxErrors(project, module.path),
    ),
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
    ...file.imports.flatMap((imported) => warnOfPackage(file.path, imported, targets)),
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

/** Of what is there and cannot work. */
function warnOfPackage(
  file: string,
  { specifier, line, column, optional }: ModuleImport,
  targets: LinkedFile['targets'],
): Diagnostic[] {
  const isAdded = targets.get(specifier) === packagePath(specifier);
  const message = isAdded && !optional ? insteadOf(specifier) : null;
  return message === null ? [] : [{ severity: 'warning', file, line, column, message }];
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
  if (offer.refused?.names.has(packageOf(specifier)))
    return [offer.refused.message, insteadOf(specifier) ?? []].flat().join('\n');
  if (offer.lacking?.has(specifier)) return `${packageOf(specifier)} has no "${specifier}" to import.`;
  if (specifier.startsWith('next/dist/'))
    return "Of Next's own inner files, the playground has those that are imported most.";
  return offer.addsPackages && !isOffered(packageOf(specifier), offer)
    ? howToAdd(specifier)
    : `The playground offers these packages: ${namesOf(offer)}.`;
}

function isOffered(name: string, { offered, bundled }: Offer): boolean {
  return offered.has(name) || bundled.has(name);
}

/** Without what lies inside of bundled packages, which is much. */
function namesOf({ offered, bundled }: Offer): string {
  return [...offered, ...[...bundled].filter((entry) => !entry.includes('/'))].sort().join(', ');
}

function createModule(
  linked: LinkedFile,
  diagnostics: readonly Diagnostic[],
  project: ReadonlyMap<string, LinkedFile>,
  release: CompilerRelease,
  memory: LinkMemory,
): CompiledModule {
  const { file } = linked;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const isClient = isClientModule(file) && errors.length === 0;
  if (isClient) return { ...commonOf(file), ...clientModule(file, project, release) };
  // A test file asks for its imports itself, once it has said what it mocks.
  const awaits = isTestFile(file.path) ? [] : waitsFor(file.path, project);
  const module = memory.moduleOf(linked, awaits, () => serverModule(linked, awaits));
  return errors.length > 0 ? { ...module, code: '', map: '', errors } : module;
}

function serverModule({ file, targets, patterns }: LinkedFile, awaits: string[]): CompiledModule {
  const imports = Object.fromEntries([...targets].filter((entry): entry is [string, string] => entry[1] !== null));
  return {
    ...commonOf(file),
    code: file.code,
    map: file.map,
    ...(file.branches && { branches: file.branches }),
    async: file.async || awaits.length > 0,
    imports: { ...imports, ...importsOfParts(Object.values(imports), file.code) },
    ...(awaits.length > 0 && { awaits }),
    ...(patterns.length > 0 && { contexts: patterns.map(({ context }) => context) }),
  };
}

function commonOf({ path, exports }: TransformedFile) {
  return {
    path,
    exports: [...new Set(exports.map(({ name }) => name))],
    lines: Object.fromEntries(exports.map(({ name, line }) => [name, line])),
  };
}

/** None of what a Client Component does runs on the server. */
function clientModule(file: TransformedFile, project: ReadonlyMap<string, LinkedFile>, release: CompilerRelease) {
  const code = clientReferences(file, exportedNames(file.path, project), release);
  return { code, map: '', async: false, imports: { [CLIENT_REFERENCE]: `package:${CLIENT_REFERENCE}` } };
}
