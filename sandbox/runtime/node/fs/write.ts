import { createSystemError } from './errors';
import { existsSync, toPath, type PathLike } from './read';

/** The calls that would change a file, all of which a read-only file system refuses; by name, with their system call. */
const refused = {
  appendFileSync: 'open',
  chmodSync: 'chmod',
  chownSync: 'chown',
  mkdtempSync: 'mkdtemp',
  rmSync: 'rm',
  rmdirSync: 'rmdir',
  symlinkSync: 'symlink',
  truncateSync: 'open',
  unlinkSync: 'unlink',
  utimesSync: 'utime',
  writeFileSync: 'open',
} as const;

type Refusal = (file: PathLike, ...rest: unknown[]) => never;

export const writes = Object.fromEntries(
  Object.entries(refused).map(([name, syscall]) => [name, refuse(syscall)]),
) as Record<keyof typeof refused, Refusal>;

export const { appendFileSync, rmSync, rmdirSync, unlinkSync, writeFileSync } = writes;

export function mkdirSync(directory: PathLike, options?: { recursive?: boolean } | number): undefined {
  const exists = existsSync(directory);
  if (exists && typeof options === 'object' && options.recursive) return undefined;
  throw createSystemError(exists ? 'EEXIST' : 'EROFS', 'mkdir', toPath(directory));
}

export function renameSync(from: PathLike, to: PathLike): never {
  throw createSystemError(existsSync(from) ? 'EROFS' : 'ENOENT', 'rename', toPath(from), toPath(to));
}

export function copyFileSync(from: PathLike, to: PathLike): never {
  throw createSystemError(existsSync(from) ? 'EROFS' : 'ENOENT', 'copyfile', toPath(from), toPath(to));
}

function refuse(syscall: string): Refusal {
  return (file) => {
    const missing = syscall !== 'open' && syscall !== 'mkdtemp' && !existsSync(file);
    throw createSystemError(missing ? 'ENOENT' : 'EROFS', syscall, toPath(file));
  };
}
