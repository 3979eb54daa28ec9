import path from 'path-browserify';
import { createMissing, withMissing } from './internal/missing';

export const {
  basename,
  delimiter,
  dirname,
  extname,
  format,
  isAbsolute,
  join,
  normalize,
  parse,
  relative,
  resolve,
  sep,
} = path;
export const posix = path;
export const toNamespacedPath = (name: string): string => name;
const windows = { sep: '\\', delimiter: ';' };
export const win32 = Object.fromEntries(
  [...Object.keys(path), 'matchesGlob', 'toNamespacedPath'].map((name) => [
    name,
    name in windows ? windows[name as 'sep'] : createMissing('path.win32', name),
  ]),
);

export default withMissing('path', Object.assign(path, { posix: path, win32, toNamespacedPath }), 'matchesGlob');
