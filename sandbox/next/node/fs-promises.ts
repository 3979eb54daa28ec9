import { promises } from './fs';

export const {
  access,
  copyFile,
  cp,
  lstat,
  mkdir,
  opendir,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
  writeFile,
} = promises;
export default promises;
