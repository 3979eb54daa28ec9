import * as change from './change';
import * as content from './content';
import { copyFileSync, cpSync } from './copy';
import { openSync } from './open-files';
import * as read from './read';

/** The calls that `fs` has in three forms, as the form without a callback. Those of a descriptor are in `ofDescriptors`. */
export const calls = {
  access: read.accessSync,
  appendFile: content.appendFileSync,
  chmod: change.chmodSync,
  chown: change.chownSync,
  copyFile: copyFileSync,
  cp: cpSync,
  lchown: change.lchownSync,
  link: change.linkSync,
  lstat: read.lstatSync,
  lutimes: change.lutimesSync,
  mkdir: change.mkdirSync,
  mkdtemp: change.mkdtempSync,
  readFile: content.readFileSync,
  readdir: read.readdirSync,
  readlink: read.readlinkSync,
  realpath: read.realpathSync,
  rename: change.renameSync,
  rm: change.rmSync,
  rmdir: change.rmdirSync,
  stat: read.statSync,
  statfs: read.statfsSync,
  symlink: change.symlinkSync,
  truncate: content.truncateSync,
  unlink: change.unlinkSync,
  utimes: change.utimesSync,
  writeFile: content.writeFileSync,
};

const nothing = (): void => undefined;

export const ofDescriptors = {
  fchmod: change.fchmodSync,
  fchown: change.fchownSync,
  fdatasync: nothing,
  fstat: read.fstatSync,
  fsync: nothing,
  ftruncate: content.ftruncateSync,
  futimes: change.futimesSync,
  open: openSync,
};
