import type { LinkedFile } from './check-exports';
import { isClientModule } from './client-references';

/** The files that `entries` import, directly or not, and the entries; Client Components are not looked into. */
export function reachableFrom(
  entries: Iterable<string>,
  project: ReadonlyMap<string, LinkedFile>,
): ReadonlySet<string> {
  const reached = new Set(entries);
  for (const path of reached) {
    const linked = project.get(path);
    if (!linked || isClientModule(linked.file)) continue;
    for (const target of linked.targets.values()) if (target !== null && project.has(target)) reached.add(target);
  }
  return reached;
}

/** The files a module's import declarations lead to whose evaluation takes a promise, in source order. */
export function waitsFor(path: string, project: ReadonlyMap<string, LinkedFile>): string[] {
  return declaredTargets(path, project).filter(
    (target) => target !== path && isAsync(target, project, new Set([path])),
  );
}

function isAsync(path: string, project: ReadonlyMap<string, LinkedFile>, seen: Set<string>): boolean {
  if (seen.has(path)) return false;
  seen.add(path);
  if (project.get(path)?.file.async) return true;
  return declaredTargets(path, project).some((target) => isAsync(target, project, seen));
}

/** What is evaluated before the module's own body. */
function declaredTargets(path: string, project: ReadonlyMap<string, LinkedFile>): string[] {
  const linked = project.get(path);
  if (!linked) return [];
  const declared = linked.file.imports.filter(({ kind }) => kind === 'import');
  const targets = declared.map(({ specifier }) => linked.targets.get(specifier) ?? '');
  return [...new Set(targets)].filter((target) => project.has(target));
}
