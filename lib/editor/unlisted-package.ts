/** npm's names, and no paths, aliases (`@/lib`) or addresses (`node:fs`). */
const IMPORT = /(?:Can't resolve|Cannot find module) '((?:@[\w-][\w.-]*\/)?[a-z\d][\w.-]*)(?:\/[^']*)?'/;

/** What Next.js brings. */
const PROVIDED = new Set(['next', 'react', 'react-dom', 'server-only', 'client-only']);

/**
 * @param message of a marker
 * @param manifest the text of package.json
 * @returns the package that could be listed there; null where nothing is amiss or it is listed
 */
export function unlistedPackage(message: string, manifest = ''): string | null {
  const name = IMPORT.exec(message)?.[1];
  if (name === undefined || PROVIDED.has(name)) return null;
  return manifest.includes(`"${name}"`) ? null : name;
}
