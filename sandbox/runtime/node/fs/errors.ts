const errors = {
  EACCES: [-13, 'permission denied'],
  EEXIST: [-17, 'file already exists'],
  EISDIR: [-21, 'illegal operation on a directory'],
  EINVAL: [-22, 'invalid argument'],
  ENOENT: [-2, 'no such file or directory'],
  ENOTDIR: [-20, 'not a directory'],
  EROFS: [-30, 'read-only file system'],
} as const;

/** A system error as Node's `fs` throws it, such as "ENOENT: no such file or directory, open '/x'". */
export function createSystemError(
  code: keyof typeof errors,
  syscall: string,
  path?: string,
  destination?: string,
): Error {
  const [errno, text] = errors[code];
  const places = (path === undefined ? '' : ` '${path}'`) + (destination === undefined ? '' : ` -> '${destination}'`);
  const error = new Error(`${code}: ${text}, ${syscall}${places}`);
  return Object.assign(error, {
    errno,
    code,
    syscall,
    ...(path === undefined ? {} : { path }),
    ...(destination === undefined ? {} : { dest: destination }),
  });
}
