/**
 * What `__filename` and `__dirname` are in a module. Turbopack writes where the source would be in a folder `/ROOT` that is
 * not there; webpack leaves Node's own, those of the file that the entry and all it imports were bundled into.
 */
export function fileNames(
  path: string,
  entry: string,
  bundler: 'webpack' | 'turbopack' | 'none',
): { __filename: string; __dirname: string } {
  const file = locate(path, entry, bundler);
  return { __filename: file, __dirname: file.slice(0, file.lastIndexOf('/')) };
}

function locate(path: string, entry: string, bundler: 'webpack' | 'turbopack' | 'none'): string {
  // Node.js itself runs the configuration, and tests
  if (bundler === 'none' || /^next\.config\.\w+$/.test(entry)) return `/project/${path}`;
  if (bundler === 'turbopack') return `/ROOT/${path}`;
  return `/project/.next/server/${entry.replace(/^src\//, '').replace(/\.\w+$/, '')}.js`;
}
