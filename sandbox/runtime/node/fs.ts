import promises, { constants as modes } from './fs-promises';
import { accessSync, existsSync, lstatSync, readFileSync, readdirSync, realpathSync, statSync } from './fs/read';
import { Dirent, Stats } from './fs/stats';
import { createReadStream } from './fs/streams';
import { copyFileSync, mkdirSync, renameSync, writes } from './fs/write';
import { withMissing } from './internal/missing';
import { createArgumentTypeError } from './internal/node-error';

type Callback = (error: unknown, result?: unknown) => void;
type Call = (...values: never[]) => unknown;

export const { F_OK, R_OK, W_OK, X_OK } = modes;
export const constants = { ...modes, O_RDONLY: 0, O_WRONLY: 1, O_RDWR: 2, O_CREAT: 64, COPYFILE_EXCL: 1 };
export const access = withCallback(accessSync);
export const appendFile = withCallback(writes.appendFileSync);
export const copyFile = withCallback(copyFileSync);
export const lstat = withCallback(lstatSync);
export const mkdir = withCallback(mkdirSync);
export const readFile = withCallback(readFileSync);
export const readdir = withCallback(readdirSync);
export const realpath = withCallback(realpathSync);
export const rename = withCallback(renameSync);
export const rm = withCallback(writes.rmSync);
export const rmdir = withCallback(writes.rmdirSync);
export const stat = withCallback(statSync);
export const unlink = withCallback(writes.unlinkSync);
export const writeFile = withCallback(writes.writeFileSync);
export const { appendFileSync, rmSync, rmdirSync, unlinkSync, writeFileSync } = writes;

/** Node's only callback that gets no error first. */
export function exists(file: string, callback: (exists: boolean) => void): void {
  setTimeout(() => callback(existsSync(file)), 0);
}

export {
  Dirent,
  Stats,
  accessSync,
  copyFileSync,
  createReadStream,
  existsSync,
  lstatSync,
  mkdirSync,
  promises,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  statSync,
};

const fs = {
  ...writes,
  Dirent,
  F_OK,
  R_OK,
  Stats,
  W_OK,
  X_OK,
  access,
  accessSync,
  appendFile,
  constants,
  copyFile,
  copyFileSync,
  createReadStream,
  exists,
  existsSync,
  lstat,
  lstatSync,
  mkdir,
  mkdirSync,
  promises,
  readFile,
  readFileSync,
  readdir,
  readdirSync,
  realpath: Object.assign(realpath, { native: realpath }),
  realpathSync: Object.assign(realpathSync, { native: realpathSync }),
  rename,
  renameSync,
  rm,
  rmdir,
  stat,
  statSync,
  unlink,
  writeFile,
};

export default withMissing(
  'fs',
  fs,
  'Dir FileReadStream FileWriteStream ReadStream WriteStream chmod chown close closeSync cp cpSync createWriteStream ' +
    'fchmod fchmodSync fchown fchownSync fdatasync fdatasyncSync fstat fstatSync fsync fsyncSync ftruncate ftruncateSync ' +
    'futimes futimesSync lchmod lchmodSync lchown lchownSync link linkSync lutimes lutimesSync mkdtemp open openAsBlob ' +
    'openSync opendir opendirSync read readSync readlink readlinkSync readv readvSync statfs statfsSync symlink truncate ' +
    'unwatchFile utimes watch watchFile write writeSync writev writevSync',
);

/** The form with a callback, which comes in a later turn. */
function withCallback(run: Call): (...values: unknown[]) => void {
  return (...values) => {
    const callback = values.pop() as Callback;
    if (typeof callback !== 'function') throw createArgumentTypeError('cb', 'of type function', callback);
    setTimeout(() => {
      let result: unknown;
      try {
        result = (run as (...values: unknown[]) => unknown)(...values);
      } catch (error) {
        callback(error);
        return;
      }
      callback(null, result);
    }, 0);
  };
}
