import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pacote from 'pacote';
import * as tar from 'tar';
import { LIMITS } from './limits.mjs';
import { Refusal } from './refusal.mjs';

/** @typedef {{ location: string, name: string, version: string, integrity: string }} LockedPackage */

const AT_ONCE = 8;

/**
 * Fetches the packages and unpacks their files, and nothing else of them: no link leads out of the folder, and what they
 * would run at an installation is not run.
 * @param {string} folder @param {readonly LockedPackage[]} packages @param {Record<string, unknown>} npm
 */
export async function fetchTree(folder, packages, npm) {
  const left = { bytes: LIMITS.treeBytes, files: LIMITS.files };
  const waiting = [...packages];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await fetchOne(folder, next, npm, left);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/**
 * @param {string} folder @param {LockedPackage} one @param {Record<string, unknown>} npm
 * @param {{ bytes: number, files: number }} left
 */
async function fetchOne(folder, { location, name, version, integrity }, npm, left) {
  const cwd = path.join(folder, location);
  await mkdir(cwd, { recursive: true });
  const options = { ...npm, ...(integrity && { integrity }) };
  await pacote.tarball.stream(
    `${name}@${version}`,
    (stream) => pipeline(stream, createGunzip(), counted(left), unpack(cwd, left)),
    options,
  );
}

/** @param {{ bytes: number }} left */
function counted(left) {
  return new Transform({
    transform(chunk, _encoding, done) {
      left.bytes -= chunk.length;
      if (left.bytes < 0) done(new Refusal(`their files are over ${LIMITS.treeBytes / 1024 / 1024} MB, unpacked`));
      else done(null, chunk);
    },
  });
}

/** @param {string} cwd @param {{ files: number }} left */
function unpack(cwd, left) {
  return tar.x({
    ...{ cwd, strip: 1, strict: false, noChmod: true, preserveOwner: false },
    filter(_path, entry) {
      if (!('type' in entry) || !['File', 'OldFile', 'ContiguousFile'].includes(entry.type)) return false;
      left.files -= 1;
      if (left.files < 0) throw new Refusal(`they have over ${LIMITS.files} files`);
      return true;
    },
  });
}
