import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/**
 * What a built thing was made of: files and folders from the root -> a digest of a file's content, or of the names in a
 * folder and below it; `$NAME` -> that variable of the environment. Null where there was none.
 * @typedef {Record<string, string | null>} Stamp
 */

const SKIPPED = new Set(['node_modules', '.next', '.git']);

/**
 * @param {Iterable<string>} inputs
 * @param {{ since?: number, from?: string }} [options] `since`: when the build began, on the clock of `Date.now`: what
 *   changed later is not what was built; `from`: another root folder
 * @returns {Stamp}
 */
export function stampOf(inputs, { since = Infinity, from = root } = {}) {
  return Object.fromEntries(
    [...new Set(inputs)].sort().map((input) => {
      const changedAt = statSync(path.join(from, input), { throwIfNoEntry: false })?.mtimeMs ?? 0;
      return [input, changedAt > since ? 'changed while it was read' : stateOf(input, from)];
    }),
  );
}

/** @param {string} stampFile @returns {Stamp | null} null where nothing was built */
export function readStamp(stampFile) {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : null;
}

/** @param {string} stampFile @param {Stamp} stamp */
export function writeStamp(stampFile, stamp) {
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify(stamp, null, 1));
}

/**
 * @param {Stamp | null} stamp
 * @param {string} [from] another root folder
 * @returns {string[]} the inputs that are not as they were; a word of ours where there is no stamp
 */
export function changedInputs(stamp, from = root) {
  if (!stamp) return ['everything'];
  return Object.keys(stamp).filter((input) => stamp[input] !== stateOf(input, from));
}

/** @param {string} folder from the root @returns {string[]} it and all that is in it, tests left out */
export function allIn(folder) {
  return [folder, ...filesIn(path.join(root, folder)).map((name) => `${folder}/${name}`)];
}

/** @param {string} input @param {string} from @returns {string | null} */
function stateOf(input, from) {
  if (input.startsWith('$')) return process.env[input.slice(1)] ?? null;
  const place = path.join(from, input);
  if (!existsSync(place)) return null;
  const content = statSync(place).isFile() ? readFileSync(place) : filesIn(place).join('\n');
  return createHash('sha256').update(content).digest('base64url');
}

/** @param {string} folder @returns {string[]} names of the files in it and below, tests left out */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.has(name) && !/\.test\.tsx?$/.test(name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesIn(path.join(folder, entry.name)).map((name) => `${entry.name}/${name}`)
        : [entry.name],
    )
    .sort();
}
