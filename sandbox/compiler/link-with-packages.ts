import {
  addedModules,
  lockToKeep,
  wantedPackages,
  type AddedPackages,
  type AddPackages,
  type WantedPackages,
} from './added-packages';
import type { CompilerRelease } from './compiler-release';
import type { LinkMemory } from './link-memory';
import { linkProject, type LinkedProject, type Offer, type ProjectFiles } from './link-project';
import { readPathAliases } from './path-aliases';
import { resolveImport } from './resolve-import';
import type { TransformedFile } from './transformed-file';

/** Links the project, once more where package.json lists what it imports and nobody brings. */
export async function linkWithPackages(
  sources: readonly TransformedFile[],
  files: ProjectFiles,
  release: CompilerRelease,
  own: Offer,
  addPackages: AddPackages | undefined,
  memory: LinkMemory,
): Promise<{ linked: LinkedProject; lock: string | null }> {
  const offer: Offer = { ...own, addsPackages: addPackages !== undefined };
  const linked = linkProject(sources, files, release, offer, memory);
  const asked = addPackages ? await ask(addPackages, linked.unresolved, files, own.tests) : null;
  if (!asked) return { linked, lock: null };
  const { wanted, added } = asked;
  if (!added.ok) {
    const refused = { names: new Set(Object.keys(wanted.dependencies)), message: added.message };
    return { linked: linkProject(sources, files, release, { ...offer, refused }, memory), lock: null };
  }
  const isThere = (name: string) => Object.hasOwn(added.modules, name);
  const bundled = new Set([...offer.bundled, ...wanted.imports.filter(isThere)]);
  const lacking = new Set(wanted.imports.filter((name) => !isThere(name)));
  const again = linkProject(sources, files, release, { ...offer, bundled, lacking }, memory);
  const resolution = { files: new Set<string>(), aliases: readPathAliases({}), release, ...offer };
  const modules = addedModules(added.modules, (specifier) => resolveImport(specifier, '', resolution));
  return { linked: { ...again, modules: [...again.modules, ...modules] }, lock: lockToKeep(added.lock, files) };
}

/**
 * Tests have development's packages too. Some of these run in no tab, such as what drives a browser: where they are
 * refused, the others are asked for alone.
 */
async function ask(
  addPackages: AddPackages,
  unresolved: readonly string[],
  files: ProjectFiles,
  tests: boolean,
): Promise<{ wanted: WantedPackages; added: AddedPackages } | null> {
  const all = tests ? wantedPackages(unresolved, files, ['devDependencies', 'dependencies']) : null;
  const added = all ? await addPackages(all) : null;
  if (all && added?.ok) return { wanted: all, added };
  const wanted = wantedPackages(unresolved, files);
  if (wanted) return { wanted, added: await addPackages(wanted) };
  return all && added ? { wanted: all, added } : null;
}
