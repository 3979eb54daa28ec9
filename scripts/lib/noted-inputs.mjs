import path from 'node:path';
import { root } from './paths.mjs';

/** Files and folders of ours, from the root, that this process asked for: those that are not there as well. */
export const notedInputs = /** @type {Set<string>} */ (new Set());

/** What is installed has its versions in package-lock.json; the rest is built. */
const NO_SOURCES = /^(\.\.|node_modules|.*\/node_modules|\.git|\.next|public\/generated)(\/|$)/;

/** @param {unknown} file a path or a file url; anything else is let pass */
export function noteInput(file) {
  const place = file instanceof URL ? file.pathname : file;
  if (typeof place !== 'string') return;
  const name = path.relative(root, path.resolve(root, place)).replaceAll(path.sep, '/');
  if (name !== '' && !NO_SOURCES.test(name)) notedInputs.add(name);
}
