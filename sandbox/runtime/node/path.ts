import path from 'path-browserify';
import { getRoot } from './file-system';
import { createMissing, withMissing } from './internal/missing';
import { createArgumentTypeError } from './internal/node-error';

type AnyPath = (...values: unknown[]) => unknown;

/** What each function calls its arguments; those of the others are parts of one path. */
const ARGUMENTS: Record<string, readonly string[]> = {
  basename: ['path'],
  dirname: ['path'],
  extname: ['path'],
  isAbsolute: ['path'],
  normalize: ['path'],
  parse: ['path'],
  relative: ['from', 'to'],
};

const own = path as unknown as Record<string, AnyPath>;
for (const [name, expected] of Object.entries(ARGUMENTS)) {
  const call = own[name] as AnyPath;
  own[name] = (...values) => {
    for (const [index, argument] of expected.entries()) requireText(argument, values[index]);
    if (name === 'basename' && values[1] !== undefined) requireText('suffix', values[1]);
    return call(...values);
  };
}
const { join, resolve, format } = own as Record<'join' | 'resolve' | 'format', AnyPath>;
own.join = (...parts) => {
  for (const part of parts) requireText('path', part);
  return join(...parts);
};
own.resolve = (...parts) => {
  for (let index = parts.length - 1; index >= 0; index--) {
    requireText(`paths[${index}]`, parts[index]);
    // what stands before is not looked at
    if (String(parts[index]).startsWith('/')) break;
  }
  return resolve(getRoot(), ...parts);
};
own.format = (parts) => {
  if (typeof parts !== 'object' || parts === null) throw createArgumentTypeError('pathObject', 'of type object', parts);
  return format(parts);
};

export const { basename, delimiter, dirname, extname, isAbsolute, normalize, parse, relative, sep } = path;
const { format: formatParts, join: joinParts, resolve: resolveParts } = path;
export { formatParts as format, joinParts as join, resolveParts as resolve };
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

function requireText(name: string, value: unknown): void {
  if (typeof value !== 'string') throw createArgumentTypeError(name, 'of type string', value);
}
