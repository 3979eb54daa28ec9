import { checkFilePath } from '@/lib/project/file-path';

export interface TreeNode {
  /** The path from the project's root. */
  id: string;
  name: string;
  kind: 'file' | 'folder';
  children: TreeNode[];
}

/** The folders and files of the paths, folders first, each level by name. */
export function buildFileTree(files: string[], emptyFolders: string[] = []): TreeNode[] {
  const root: TreeNode = { id: '', name: '', kind: 'folder', children: [] };
  for (const folder of emptyFolders) place(root, folder, 'folder');
  for (const file of files) place(root, file, 'file');
  sort(root);
  return root.children;
}

/** The paths of all folders in the tree. */
export function listFolders(nodes: TreeNode[]): string[] {
  return nodes.flatMap((node) => (node.kind === 'folder' ? [node.id, ...listFolders(node.children)] : []));
}

/** The path itself and everything in it, of those given. */
export function pathsUnder(paths: string[], path: string): string[] {
  return paths.filter((other) => other === path || other.startsWith(`${path}/`));
}

/** Where `path` lies after `from`, it or a folder above it, has become `to`. */
export function movePath(path: string, from: string, to: string): string {
  if (path === from) return to;
  return path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
}

/** A name in a folder; the folder is empty for the project's root. */
export function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Why a file or folder may not bear this path; null where it may. */
export function checkNewPath(path: string, taken: string[]): string | null {
  if (path.split('/').some((name) => name.trim() === '')) return 'Give it a name.';
  const reason = checkFilePath(path);
  if (reason !== null) return `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
  if (taken.some((other) => other === path || other.startsWith(`${path}/`))) return 'This name is taken.';
  if (taken.some((other) => path.startsWith(`${other}/`))) return 'A file cannot be a folder.';
  return null;
}

function place(root: TreeNode, path: string, kind: TreeNode['kind']): void {
  const names = path.split('/');
  let folder = root;
  names.forEach((name, index) => {
    const last = index === names.length - 1;
    const here = names.slice(0, index + 1).join('/');
    let node = folder.children.find((child) => child.id === here);
    if (!node) {
      node = { id: here, name, kind: last ? kind : 'folder', children: [] };
      folder.children.push(node);
    }
    folder = node;
  });
}

function sort(node: TreeNode): void {
  node.children.sort((a, b) => (a.kind === b.kind ? compareNames(a.name, b.name) : a.kind === 'folder' ? -1 : 1));
  node.children.forEach(sort);
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
