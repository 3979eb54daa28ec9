import { createNodeError } from '../internal/node-error';

const errors = {
  EACCES: [-13, 'permission denied'],
  EBADF: [-9, 'bad file descriptor'],
  EEXIST: [-17, 'file already exists'],
  EINVAL: [-22, 'invalid argument'],
  EISDIR: [-21, 'illegal operation on a directory'],
  ELOOP: [-40, 'too many symbolic links encountered'],
  ENOENT: [-2, 'no such file or directory'],
  ENOSPC: [-28, 'no space left on device'],
  ENOTDIR: [-20, 'not a directory'],
  ENOTEMPTY: [-39, 'directory not empty'],
  EPERM: [-1, 'operation not permitted'],
} as const;

export type SystemErrorCode = keyof typeof errors;

/** A system error as Node's `fs` throws it, such as "ENOENT: no such file or directory, open '/x'". */
export function createSystemError(code: SystemErrorCode, syscall: string, path?: string, destination?: string): Error {
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

interface Refusal {
  /** Node's own code, and what it says before the details. */
  code: string;
  title: string;
  syscall: string;
  /** The system's code, its number and what is wrong. */
  system: [code: string, errno: number, message: string];
  path: string;
}

/** What Node itself refuses before it asks the system, such as `rm` of a folder. */
export function createRefusal({ code, title, syscall, system, path }: Refusal): Error {
  const [systemCode, errno, message] = system;
  const error = createNodeError(Error, code, `${title}: ${syscall} returned ${systemCode} (${message}) ${path}`);
  Object.defineProperty(error, 'name', { value: 'SystemError', configurable: true, writable: true });
  return Object.assign(error, { info: { code: systemCode, message, path, syscall, errno }, errno, syscall, path });
}
