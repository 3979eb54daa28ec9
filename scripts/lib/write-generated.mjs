import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { root } from './paths.mjs';

/**
 * Writes a large file to `public/generated`, and a compressed copy beside it: to compress it whenever it is asked for
 * takes longer than to load it (`next.config.ts` says when the copy is sent).
 * @param {string} name
 * @param {string | Uint8Array} content
 * @returns {Promise<{ kilobytes: number, compressedKilobytes: number }>}
 */
export async function writeGenerated(name, content) {
  const file = path.join(root, 'public', 'generated', name);
  const bytes = Buffer.from(content);
  const compressed = await promisify(gzip)(bytes, { level: 9 });
  await mkdir(path.dirname(file), { recursive: true });
  await Promise.all([writeFile(file, bytes), writeFile(`${file}.gz`, compressed)]);
  return { kilobytes: toKilobytes(bytes), compressedKilobytes: toKilobytes(compressed) };
}

/** @param {Uint8Array} bytes */
function toKilobytes(bytes) {
  return Math.round(bytes.byteLength / 1024);
}
