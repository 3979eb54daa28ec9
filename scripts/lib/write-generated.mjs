import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root } from './paths.mjs';

/** From here on the last few per cent take minutes. */
const LARGE = 8_000_000;

/**
 * Writes a large file to `public/generated`, and compressed copies beside it: to compress it whenever it is asked for
 * takes longer than to load it (`next.config.ts` says which copy is sent).
 * @param {string} name
 * @param {string | Uint8Array} content
 * @returns {Promise<{ kilobytes: number, compressedKilobytes: number }>}
 */
export async function writeGenerated(name, content) {
  const file = path.join(root, 'public', 'generated', name);
  const bytes = Buffer.from(content);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE ? 9 : 10,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [zipped, smallest] = await Promise.all([
    promisify(gzip)(bytes, { level: 9 }),
    promisify(brotliCompress)(bytes, { params }),
  ]);
  await mkdir(path.dirname(file), { recursive: true });
  await Promise.all([writeFile(file, bytes), writeFile(`${file}.gz`, zipped), writeFile(`${file}.br`, smallest)]);
  return { kilobytes: toKilobytes(bytes), compressedKilobytes: toKilobytes(smallest) };
}

/** @param {Uint8Array} bytes */
function toKilobytes(bytes) {
  return Math.round(bytes.byteLength / 1024);
}
