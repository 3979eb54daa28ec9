import type { Project } from '@/lib/project/project';
import { BUNDLED_PACKAGES } from '@/sandbox/host/bundled-packages';

/** Those that the playground bundles, and vitest, in which an exported project runs its tests. */
export const TYPED_PACKAGES = [...BUNDLED_PACKAGES, 'vitest'];

const SPECIFIER = new RegExp(`["'](${TYPED_PACKAGES.join('|')})(?:/[\\w./-]+)?["']`, 'g');

/** The packages, of those whose types the editor has, that the project's code seems to import; sorted. */
export function importedPackages(files: Project['files']): string[] {
  const names = new Set<string>();
  for (const [path, file] of Object.entries(files)) {
    if (typeof file !== 'string' || !/\.[cm]?[jt]sx?$/.test(path)) continue;
    for (const [, name = ''] of file.matchAll(SPECIFIER)) names.add(name);
  }
  return [...names].sort();
}
