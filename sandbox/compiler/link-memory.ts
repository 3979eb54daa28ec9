import type { CompiledModule } from '../protocol';
import type { LinkedFile } from './check-exports';
import type { Resolution } from './resolve-import';
import { resolveImport } from './resolve-import';
import { resolvePattern } from './resolve-pattern';
import type { TransformedFile } from './transformed-file';

/** What linking found out, so that an edit of one file costs no look at all others. */
export interface LinkMemory {
  /** @returns where a file's imports lead: as it was found before, where all that decides it is the same */
  linkerFor: (resolution: Resolution) => (file: TransformedFile) => LinkedFile;
  /** @returns the module that was made of the links and of what it awaits before, else a new one */
  moduleOf: (linked: LinkedFile, awaits: readonly string[], create: () => CompiledModule) => CompiledModule;
}

/** A project with added packages is linked with and without them. */
const MOST_RESOLUTIONS = 3;

export function createLinkMemory(): LinkMemory {
  const known: { resolution: Resolution; links: WeakMap<TransformedFile, LinkedFile> }[] = [];
  const modules = new WeakMap<LinkedFile, { awaits: string; module: CompiledModule }>();

  return {
    linkerFor(resolution) {
      let entry = known.find((each) => isSame(each.resolution, resolution));
      if (!entry) {
        entry = { resolution, links: new WeakMap() };
        known.unshift(entry);
        known.length = Math.min(known.length, MOST_RESOLUTIONS);
      }
      const { links } = entry;
      return (file) => {
        const linked = links.get(file) ?? linkFile(file, resolution);
        links.set(file, linked);
        return linked;
      };
    },
    moduleOf(linked, awaits, create) {
      const key = awaits.join('\n');
      const before = modules.get(linked);
      if (before?.awaits === key) return before.module;
      const module = create();
      modules.set(linked, { awaits: key, module });
      return module;
    },
  };
}

function linkFile(file: TransformedFile, resolution: Resolution): LinkedFile {
  const specifiers = new Set(file.imports.map(({ specifier }) => specifier));
  const patterns = file.patterns.map((pattern) => resolvePattern(pattern, file.path, resolution));
  return {
    file,
    targets: new Map([
      ...patterns.flatMap(({ targets }) => [...targets]),
      ...[...specifiers].map((specifier) => [specifier, resolveImport(specifier, file.path, resolution)] as const),
    ]),
    patterns,
  };
}

function isSame(a: Resolution, b: Resolution): boolean {
  return (
    a.release === b.release &&
    hasSame(a.files, b.files) &&
    hasSame(a.offered, b.offered) &&
    hasSame(a.bundled, b.bundled) &&
    JSON.stringify(a.aliases) === JSON.stringify(b.aliases)
  );
}

function hasSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every((each) => b.has(each)));
}
