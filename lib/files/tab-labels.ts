import { basename, dirname } from '@/lib/project/file-path';

export interface TabLabel {
  /** The file's path. */
  id: string;
  name: string;
  /** The folder that tells files of the same name apart; empty where none is needed. */
  folder: string;
}

/** What editor tabs are called: the file's name, and its folder where names collide. */
export function tabLabels(paths: string[]): TabLabel[] {
  return paths.map((path) => {
    const name = basename(path);
    const collides = paths.some((other) => other !== path && basename(other) === name);
    return { id: path, name, folder: collides || name !== path ? folderOf(path) : '' };
  });
}

/** `[id]` alone says little: take the folder above it along. */
function folderOf(path: string): string {
  const folders = dirname(path).split('/');
  const last = folders.at(-1) ?? '';
  return last.startsWith('[') ? folders.slice(-2).join('/') : last;
}
