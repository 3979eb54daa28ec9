import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const SKIPPED = new Set(['node_modules', '.next', '.git']);

/**
 * @param {string[]} inputs files and folders, from the root; those that do not exist count as empty
 * @returns {string} a digest of their names and contents, tests left out
 */
export function digestOf(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs)
    for (const file of filesIn(path.join(root, input))) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

/** @param {string} place file or folder @returns {string[]} */
function filesIn(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place)
    .filter((name) => !SKIPPED.has(name) && !/\.test\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => filesIn(path.join(place, name)));
}

/** @param {string} stampFile @param {string} digest @returns {boolean} whether the stamp holds this digest */
export function isStamped(stampFile, digest) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digest;
}

/** @param {string} stampFile @param {string} digest */
export function writeStamp(stampFile, digest) {
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, digest);
}
