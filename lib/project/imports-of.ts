import { toText } from './file-content';
import { dirname, joinPath } from './file-path';
import type { Project } from './project';

const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])([^'"\n]+)\1/g;
const ENDINGS = ['', '.ts', '.tsx', '.js', '.jsx', '.mjs', '.json', '/index.ts', '/index.tsx', '/index.js'];

/** The entries and every project file they import, however far away; read from the text, which need not compile. */
export function importsOf(entries: string[], files: Project['files']): Set<string> {
  const found = new Set<string>();
  const waiting = [...entries];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    waiting.push(...importedBy(path, files));
  }
  return found;
}

function importedBy(path: string, files: Project['files']): string[] {
  const content = files[path];
  const text = content === undefined ? null : toText(content);
  return [...(text ?? '').matchAll(SPECIFIER)].flatMap(([, , specifier = '']) => resolve(specifier, path, files) ?? []);
}

/** `@/` and other aliases end in the path below the project's root, or below `src`. */
function resolve(specifier: string, from: string, files: Project['files']): string | undefined {
  const bases = specifier.startsWith('.')
    ? [joinPath(dirname(from), specifier)]
    : [specifier.replace(/^[@~#]?\//, ''), `src/${specifier.replace(/^[@~#]?\//, '')}`];
  return bases
    .flatMap((base) => (base === null ? [] : ENDINGS.map((ending) => base + ending)))
    .find((candidate) => files[candidate] !== undefined);
}
