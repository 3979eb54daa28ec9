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

/** @typedef {{ bytes: number, archiveBytes: number, files: number, refusal?: Refusal }} Left what the packages may still have */

const AT_ONCE = 8;

/** What no code is in: types, maps of sources, words. */
const LEFT_OUT = /\.(?:d\.[cm]?ts|map|md|flow)$/i;

/**
 * Fetches the packages and unpacks their files, and nothing else of them: no link leads out of the folder, and what they
 * would run at an installation is not run.
 * @param {string} folder @param {readonly LockedPackage[]} packages @param {Record<string, unknown>} npm
 */
export async function fetchTree(folder, packages, npm) {
  const left = { bytes: LIMITS.treeBytes, archiveBytes: LIMITS.archiveBytes, files: LIMITS.files };
  const waiting = [...packages];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await fetchOne(folder, next, npm, left);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/**
 * @param {string} folder @param {LockedPackage} one @param {Record<string, unknown>} npm
 * @param {Left} left
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
  if (left.refusal) throw left.refusal;
}

/** @param {Left} left */
function counted(left) {
  return new Transform({
    transform(chunk, _encoding, done) {
      left.archiveBytes -= chunk.length;
      if (left.refusal) done(left.refusal);
      else if (left.archiveBytes < 0)
        done(new Refusal(`their archives hold over ${LIMITS.archiveBytes / 1024 / 1024} MB`));
      else done(null, chunk);
    },
  });
}

/** @param {string} cwd @param {Left} left */
function unpack(cwd, left) {
  return tar.x({
    ...{ cwd, strip: 1, strict: false, noChmod: true, preserveOwner: false },
    filter(name, entry) {
      if (LEFT_OUT.test(name) || !('type' in entry) || !['File', 'OldFile', 'ContiguousFile'].includes(entry.type))
        return false;
      left.files -= 1;
      left.bytes -= entry.size;
      // what is thrown here ends the process
      if (left.bytes < 0)
        left.refusal = new Refusal(`their files are over ${LIMITS.treeBytes / 1024 / 1024} MB, unpacked`);
      if (left.files < 0) left.refusal = new Refusal(`they have over ${LIMITS.files} files`);
      return !left.refusal;
    },
  });
}
