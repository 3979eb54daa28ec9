import type { CompilerRelease } from './compiler-release';
import { builtinName } from './node-builtins';
import { CACHED_FUNCTION } from './may-use-cache';
import { packagePath } from './package-modules';
import { findInnerModule } from './inner-modules';
import { expandAliases, joinPath, type PathAliases } from './path-aliases';

export interface Resolution {
  files: ReadonlySet<string>;
  aliases: PathAliases;
  /** Packages the server offers, such as `next/server`. */
  offered: ReadonlySet<string>;
  /** Packages that are bundled, such as `zod`. */
  bundled: ReadonlySet<string>;
  release: CompilerRelease;
}

/** The order in which a missing extension is tried, as Next configures its bundlers. */
const EXTENSIONS: Record<CompilerRelease['bundler'], readonly string[]> = {
  webpack: ['.js', '.mjs', '.tsx', '.ts', '.jsx', '.json', '.wasm'],
  turbopack: ['.tsx', '.ts', '.jsx', '.js', '.mjs', '.json'],
};

/**
 * Resolves an import as Next's bundler does.
 * @returns a project path, `package:NAME` for what the server offers, or null
 */
export function resolveImport(specifier: string, importer: string, resolution: Resolution): string | null {
  const { release } = resolution;
  if (/^\.\.?(?:\/|$)/.test(specifier)) return findFile(joinPath(folderOf(importer), specifier), resolution);
  for (const candidate of expandAliases(resolution.aliases, specifier)) {
    const file = findFile(candidate, resolution);
    if (file) return file;
  }
  if (specifier === CACHED_FUNCTION && release.useCache) return `package:${specifier}`;
  const builtin = builtinName(specifier);
  if (builtin) return `package:${builtin}`;
  const inner = findInnerModule(specifier, release.innerModules);
  if (inner) return `package:${inner}`;
  const offered = withoutEnding(specifier);
  if (resolution.offered.has(offered)) return `package:${offered}`;
  const ofPages = release.pageEntries[offered];
  if (ofPages !== undefined) return `package:next/dist/${ofPages}`;
  const bundled = specifier === 'react-dom/server' ? release.reactDomServer : specifier;
  return resolution.bundled.has(bundled) ? packagePath(bundled) : null;
}

/** Next's entries are files, and may be named so: a configuration that Node.js loads has to (`next/constants.js`). */
function withoutEnding(specifier: string): string {
  return specifier.replace(/^(next\/[^/]+)\.js$/, '$1');
}

export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

export function withoutExtension(path: string, { bundler }: CompilerRelease): string {
  const extension = EXTENSIONS[bundler].find((candidate) => path.endsWith(candidate));
  return extension ? path.slice(0, -extension.length) : path;
}

function findFile(path: string, { files, release }: Resolution): string | null {
  const extensions = EXTENSIONS[release.bundler];
  const index = path === '' ? 'index' : `${path}/index`;
  const candidates = [
    path,
    ...extensions.map((extension) => path + extension),
    ...extensions.map((extension) => index + extension),
  ];
  return candidates.find((candidate) => files.has(candidate)) ?? null;
}
