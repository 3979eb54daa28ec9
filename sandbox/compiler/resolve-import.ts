import type { NextVersion } from '../protocol';
import { builtinName } from './node-builtins';
import { CACHED_FUNCTION } from './may-use-cache';
import { packagePath } from './package-modules';
import { expandAliases, joinPath, type PathAliases } from './path-aliases';

export interface Resolution {
  files: ReadonlySet<string>;
  aliases: PathAliases;
  /** Packages the server offers, such as `next/server`. */
  offered: ReadonlySet<string>;
  /** Packages that are bundled, such as `zod`. */
  bundled: ReadonlySet<string>;
  next: NextVersion;
}

/** The order in which a missing extension is tried: webpack's configuration in Next 14 and 15, Turbopack's in 16. */
const EXTENSIONS: Record<NextVersion, readonly string[]> = {
  '14': ['.js', '.mjs', '.tsx', '.ts', '.jsx', '.json', '.wasm'],
  '15': ['.js', '.mjs', '.tsx', '.ts', '.jsx', '.json', '.wasm'],
  '16': ['.tsx', '.ts', '.jsx', '.js', '.mjs', '.json'],
};

/**
 * Resolves an import as Next's bundler does.
 * @returns a project path, `package:NAME` for what the server offers, or null
 */
export function resolveImport(specifier: string, importer: string, resolution: Resolution): string | null {
  const { next } = resolution;
  if (/^\.\.?(?:\/|$)/.test(specifier)) return findFile(joinPath(folderOf(importer), specifier), resolution);
  for (const candidate of expandAliases(resolution.aliases, specifier)) {
    const file = findFile(candidate, resolution);
    if (file) return file;
  }
  if (specifier === CACHED_FUNCTION && next !== '14') return `package:${specifier}`;
  const builtin = builtinName(specifier);
  if (builtin) return `package:${builtin}`;
  if (resolution.offered.has(specifier)) return `package:${specifier}`;
  return resolution.bundled.has(specifier) ? packagePath(specifier) : null;
}

export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

export function withoutExtension(path: string, next: NextVersion): string {
  const extension = EXTENSIONS[next].find((candidate) => path.endsWith(candidate));
  return extension ? path.slice(0, -extension.length) : path;
}

function findFile(path: string, { files, next }: Resolution): string | null {
  const extensions = EXTENSIONS[next];
  const index = path === '' ? 'index' : `${path}/index`;
  const candidates = [
    path,
    ...extensions.map((extension) => path + extension),
    ...extensions.map((extension) => index + extension),
  ];
  return candidates.find((candidate) => files.has(candidate)) ?? null;
}
