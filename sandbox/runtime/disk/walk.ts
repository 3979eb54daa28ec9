import type { DiskNode, FolderNode } from './disk-node';

/** Where a path leads: a name in a folder, and what stands there, if anything. */
export interface Place {
  /** Without links. */
  path: string;
  parent: FolderNode;
  name: string;
  node: DiskNode | undefined;
}

/** Why a path leads nowhere, beside that nothing stands at its end. */
export type NoPlace = 'ENOENT' | 'ENOTDIR' | 'ELOOP';

const MOST_LINKS = 40;

/** Follows an absolute path (`.` and `..` in it are passed as text) through folders and links. */
export function walk(top: FolderNode, path: string, followLast: boolean): Place | NoPlace {
  let next = path;
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    const found = walkToLink(top, next, followLast);
    if (typeof found !== 'object' || !('leadsTo' in found)) return found;
    next = found.leadsTo;
  }
  return 'ELOOP';
}

function walkToLink(top: FolderNode, path: string, followLast: boolean): Place | NoPlace | { leadsTo: string } {
  const names = namesIn(path);
  let place: Place = { path: '/', parent: top, name: '', node: top };
  for (const [index, name] of names.entries()) {
    const { node: folder } = place;
    if (!folder) return 'ENOENT';
    if (folder.kind !== 'folder') return 'ENOTDIR';
    const node = folder.entries.get(name);
    if (node?.kind === 'link' && (followLast || index < names.length - 1)) {
      const rest = names.slice(index + 1).join('/');
      return { leadsTo: joinAbsolute(node.target.startsWith('/') ? '' : place.path, `${node.target}/${rest}`) };
    }
    place = { path: joinAbsolute(place.path, name), parent: folder, name, node };
  }
  return place;
}

export function joinAbsolute(folder: string, name: string): string {
  return `${folder === '/' ? '' : folder}/${name}`;
}

function namesIn(path: string): string[] {
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names;
}
