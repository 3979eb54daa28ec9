import type { Project } from '@/lib/project/project';
import { BUNDLED_PACKAGES } from '@/sandbox/host/bundled-packages';

const SPECIFIER = new RegExp(`["'](${BUNDLED_PACKAGES.join('|')})(?:/[\\w./-]+)?["']`, 'g');

/** The packages, of those that the playground bundles, that the project's code seems to import; sorted. */
export function importedPackages(files: Project['files']): string[] {
  const names = new Set<string>();
  for (const [path, file] of Object.entries(files)) {
    if (typeof file !== 'string' || !/\.[cm]?[jt]sx?$/.test(path)) continue;
    for (const [, name = ''] of file.matchAll(SPECIFIER)) names.add(name);
  }
  return [...names].sort();
}
