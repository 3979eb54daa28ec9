import { toBytes } from '@/lib/project/file-content';
import type { Project, ProjectFile } from '@/lib/project/project';
import type { CompiledModule, FileContent } from '../protocol';

/** A project as a server has it: its files, and those of them that are code, compiled. */
export interface ProjectImage {
  files: ReadonlyMap<string, ProjectFile>;
  modules: ReadonlyMap<string, CompiledModule>;
}

export interface ImageChanges {
  /** `null` where a file is gone. */
  files: [path: string, content: FileContent | null][];
  modules: CompiledModule[];
}

export const EMPTY_IMAGE: ProjectImage = { files: new Map(), modules: new Map() };

export function createImage(files: Project['files'], modules: Iterable<CompiledModule>): ProjectImage {
  return {
    files: new Map(Object.entries(files)),
    modules: new Map(Array.from(modules, (module) => [module.path, module])),
  };
}

/** What a server that has `before` must hear to have `after`. The compiler hands out an unchanged module as it was. */
export function changesBetween(before: ProjectImage, after: ProjectImage): ImageChanges {
  const gone = [...before.files.keys()].filter((path) => !after.files.has(path));
  const files = [...after.files].filter(([path, file]) => !isSameFile(before.files.get(path), file));
  const modules = [...after.modules.values()].filter((module) => before.modules.get(module.path) !== module);
  return {
    files: [
      ...gone.map((path): [string, null] => [path, null]),
      ...files.map(([path, file]): [string, FileContent] => [path, typeof file === 'string' ? file : toBytes(file)]),
    ],
    modules,
  };
}

export function isEmpty(changes: ImageChanges): boolean {
  return changes.files.length === 0 && changes.modules.length === 0;
}

function isSameFile(before: ProjectFile | undefined, after: ProjectFile): boolean {
  if (before === undefined || typeof before === 'string' || typeof after === 'string') return before === after;
  return before.base64 === after.base64;
}
