import { toBytes } from '@/lib/project/file-content';
import type { Project, ProjectFile } from '@/lib/project/project';
import type { CompiledModule, FileContent, Fixture } from '../protocol';
import { FIXTURES_FILE } from './read-fixtures';

/** A project as a server has it: its files, and those of them that are code, compiled. */
export interface ProjectImage {
  files: ReadonlyMap<string, ProjectFile>;
  modules: ReadonlyMap<string, CompiledModule>;
  fixtures: Fixture[];
}

export interface ImageChanges {
  /** `null` where a file is gone. */
  files: [path: string, content: FileContent | null][];
  modules: CompiledModule[];
  /** All that answer from now on, where their file changed. */
  fixtures?: Fixture[];
}

export const EMPTY_IMAGE: ProjectImage = { files: new Map(), modules: new Map(), fixtures: [] };

export function createImage(
  files: Project['files'],
  modules: Iterable<CompiledModule>,
  fixtures: Fixture[] = [],
): ProjectImage {
  return {
    files: new Map(Object.entries(files)),
    modules: new Map(Array.from(modules, (module) => [module.path, module])),
    fixtures,
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
    ...(hasSameFixtures(before, after) ? {} : { fixtures: after.fixtures }),
  };
}

function hasSameFixtures(before: ProjectImage, after: ProjectImage): boolean {
  return isSameFile(before.files.get(FIXTURES_FILE), after.files.get(FIXTURES_FILE));
}

export function isEmpty(changes: ImageChanges): boolean {
  return changes.files.length === 0 && changes.modules.length === 0;
}

function isSameFile(before: ProjectFile | undefined, after: ProjectFile | undefined): boolean {
  if (before === undefined || after === undefined || typeof before === 'string' || typeof after === 'string')
    return before === after;
  return before.base64 === after.base64;
}
