import { accessSync, lstatSync, readFileSync, readdirSync, realpathSync, statSync } from './fs/read';
import { copyFileSync, mkdirSync, renameSync, writes } from './fs/write';
import { withMissing } from './internal/missing';

export const constants = { F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1 };
export const access = later(accessSync);
export const appendFile = later(writes.appendFileSync);
export const chmod = later(writes.chmodSync);
export const copyFile = later(copyFileSync);
export const lstat = later(lstatSync);
export const mkdir = later(mkdirSync);
export const mkdtemp = later(writes.mkdtempSync);
export const readFile = later(readFileSync);
export const readdir = later(readdirSync);
export const realpath = later(realpathSync);
export const rename = later(renameSync);
export const rm = later(writes.rmSync);
export const rmdir = later(writes.rmdirSync);
export const stat = later(statSync);
export const unlink = later(writes.unlinkSync);
export const writeFile = later(writes.writeFileSync);

const promises = {
  access,
  appendFile,
  chmod,
  constants,
  copyFile,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
  writeFile,
};

export default withMissing(
  'fs/promises',
  promises,
  'chown cp lchmod lchown link lutimes open opendir readlink statfs symlink truncate utimes watch',
);

function later<Values extends unknown[], Result>(
  run: (...values: Values) => Result,
): (...values: Values) => Promise<Result> {
  return (...values) => new Promise((resolve) => resolve(run(...values)));
}
