import type { FileContent } from '../../protocol';

/** What `fs` reads: a project's files under a directory of the server's machine. */
export interface FileSystem {
  /** The absolute path that is the project's root and the process's working directory, without a slash at its end. */
  root: string;
  /** Path from the root -> content. Read at each call, so that it may change. */
  files: ReadonlyMap<string, FileContent>;
}

export type Entry =
  { kind: 'file'; content: FileContent } | { kind: 'directory'; names: Map<string, 'file' | 'directory'> };

let current: FileSystem = { root: '/project', files: new Map() };

/** Sets what `fs` reads and where `process.cwd()` is. */
export function setFileSystem(fileSystem: FileSystem): void {
  current = fileSystem;
}

/** The process's working directory. */
export function getRoot(): string {
  return current.root;
}

/** What is at an absolute, normalized path; undefined where nothing is. */
export function findEntry(path: string): Entry | undefined {
  const { root, files } = current;
  if (path === root || path.startsWith(`${root}/`)) return findInProject(path.slice(root.length + 1), files);
  const isParent = path === '/' || root.startsWith(`${path}/`);
  if (!isParent) return undefined;
  const [name = ''] = root.slice(path === '/' ? 1 : path.length + 1).split('/');
  return { kind: 'directory', names: new Map([[name, 'directory']]) };
}

function findInProject(path: string, files: FileSystem['files']): Entry | undefined {
  const content = files.get(path);
  if (content !== undefined) return { kind: 'file', content };
  const prefix = path === '' ? '' : `${path}/`;
  const names = new Map<string, 'file' | 'directory'>();
  for (const file of files.keys()) {
    if (!file.startsWith(prefix)) continue;
    const [name = '', ...rest] = file.slice(prefix.length).split('/');
    names.set(name, rest.length > 0 ? 'directory' : 'file');
  }
  return names.size > 0 || path === '' ? { kind: 'directory', names } : undefined;
}
