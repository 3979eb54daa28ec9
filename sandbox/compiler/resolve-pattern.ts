import type { Diagnostic } from '../protocol';
import type { CompilerRelease } from './compiler-release';
import { expandAliases, joinPath } from './path-aliases';
import { folderOf, resolveImport, withoutExtension, type Resolution } from './resolve-import';
import { isSourceModule } from './source-module';
import type { ImportPattern, Place } from './transformed-file';

export interface ResolvedPattern extends Place {
  /** What every specifier begins with, up to the last `/` that is known; empty where no folder is known. */
  context: string;
  /** Every specifier that fits -> the project path it resolves to. */
  targets: Map<string, string>;
  /** What Next's bundler says of it. */
  fault: Pick<Diagnostic, 'severity' | 'message'> | null;
}

/** Finds the modules that an `import()` may mean of which only a part is known, as Next's bundler puts them in a bundle. */
export function resolvePattern(pattern: ImportPattern, importer: string, resolution: Resolution): ResolvedPattern {
  const [head = ''] = pattern.pieces;
  const context = head.slice(0, head.lastIndexOf('/') + 1);
  const folders = context === '' ? [] : foldersOf(context, importer, resolution);
  const inside = folders.flatMap((folder) => namesBelow(folder, resolution));
  const fits = expressionOf(pattern.pieces);
  const targets = new Map<string, string>();
  for (const specifier of inside.map((name) => context + name)) {
    const target = fits.test(specifier) ? resolveImport(specifier, importer, resolution) : null;
    if (target !== null && isSourceModule(target)) targets.set(specifier, target);
  }
  const { release } = resolution;
  const isFound = release.bundler === 'turbopack' ? targets.size > 0 : inside.length > 0;
  const isRefused = folders.length > 0 && !isFound;
  const fault = isRefused ? refusal(pattern, release) : context === '' ? warning(release) : null;
  return { line: pattern.line, column: pattern.column, context, targets, fault };
}

function refusal(pattern: ImportPattern, release: CompilerRelease): ResolvedPattern['fault'] {
  return { severity: 'error', message: `Module not found: Can't resolve ${describe(pattern, release)}` };
}

/** Turbopack says nothing of an import that cannot be known. */
function warning({ bundler }: CompilerRelease): ResolvedPattern['fault'] {
  const message = 'Critical dependency: the request of a dependency is an expression';
  return bundler === 'turbopack' ? null : { severity: 'warning', message };
}

/** Where a relative or aliased folder may be; none for a package's. */
function foldersOf(context: string, importer: string, { aliases }: Resolution): string[] {
  return /^\.\.?\//.test(context)
    ? [joinPath(folderOf(importer), context)]
    : expandAliases(aliases, context).map((folder) => joinPath('', folder));
}

/** What the files below a folder may be called in an import, seen from the folder. */
function namesBelow(folder: string, { files, release }: Resolution): string[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  return [...files]
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length))
    .flatMap((name) => {
      const bare = withoutExtension(name, release);
      const index = /^(?:(.*)\/)?index$/.exec(bare);
      return [name, bare, ...(index ? [index[1] ?? '', `${index[1] ?? ''}/`] : [])];
    });
}

function expressionOf(pieces: string[]): RegExp {
  const quoted = pieces.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${quoted.join('.*')}$`, 's');
}

function describe({ pieces }: ImportPattern, { bundler }: CompilerRelease): string {
  if (bundler === 'webpack') return `'${(pieces[0] ?? '').replace(/\/[^/]*$/, '')}'`;
  return pieces
    .flatMap((piece, index) => [...(index > 0 ? ['<dynamic>'] : []), ...(piece ? [`'${piece}'`] : [])])
    .join(' ');
}
