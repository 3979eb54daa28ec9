import type { Diagnostic } from '../protocol';
import type { CompilerRelease } from './compiler-release';
import type { ResolvedPattern } from './resolve-pattern';
import type { ModuleImport, TransformedFile } from './transformed-file';

/** A module together with what its imports lead to. */
export interface LinkedFile {
  file: TransformedFile;
  targets: ReadonlyMap<string, string | null>;
  patterns: readonly ResolvedPattern[];
}

/** Names that a file imports and another file of the project does not export: an error with Turbopack, a warning with webpack. */
export function checkImportedNames(
  { file, targets }: LinkedFile,
  release: CompilerRelease,
  project: ReadonlyMap<string, LinkedFile>,
): Diagnostic[] {
  return file.imports.flatMap((imported) => {
    const target = targets.get(imported.specifier) ?? '';
    const exported = exportedNames(target, project);
    if (!exported) return [];
    const missing = imported.names.filter(({ name, used }) => used && !exported.has(name));
    return missing.map(({ name }) => missingExport(file, imported, name, target, release));
  });
}

/** Everything a module exports; null where that cannot be known without running it. */
export function exportedNames(
  path: string,
  project: ReadonlyMap<string, LinkedFile>,
  seen = new Set<string>(),
): Set<string> | null {
  const linked = project.get(path);
  // Only ES modules say what they export; esbuild marks them.
  if (!linked?.file.code.includes('__toCommonJS(') || seen.has(path)) return seen.has(path) ? new Set() : null;
  seen.add(path);
  const names = new Set(linked.file.exports.map(({ name }) => name));
  if (!names.has('*')) return names;
  for (const target of starTargets(linked)) {
    const more = exportedNames(target, project, seen);
    if (!more) return null;
    for (const name of more) if (name !== 'default') names.add(name);
  }
  return names;
}

function starTargets({ file, targets }: LinkedFile): string[] {
  const stars = file.exports.filter(({ name }) => name === '*');
  return file.imports
    .filter(({ line, column }) => stars.some((star) => star.line === line && star.column === column))
    .map(({ specifier }) => targets.get(specifier) ?? '');
}

function missingExport(
  file: TransformedFile,
  imported: ModuleImport,
  name: string,
  target: string,
  release: CompilerRelease,
): Diagnostic {
  const { line, column } = imported;
  if (release.bundler === 'webpack') {
    const message = `Attempted import error: '${name}' is not exported from '${imported.specifier}' (imported as '${name}').`;
    return { severity: 'warning', file: file.path, line, column, message };
  }
  const message =
    `Export ${name} doesn't exist in target module\n` +
    `The export ${name} was not found in module [project]/${target} [app-route] (ecmascript).`;
  return { severity: 'error', file: file.path, line, column, message };
}
