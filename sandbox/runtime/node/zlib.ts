import * as brotli from './internal/zlib-brotli';
import { zlibConstants as constants } from './internal/zlib-constants';
import {
  Deflate,
  DeflateRaw,
  Gunzip,
  Gzip,
  Inflate,
  InflateRaw,
  Unzip,
  createDeflate,
  createDeflateRaw,
  createGunzip,
  createGzip,
  createInflate,
  createInflateRaw,
  createUnzip,
} from './internal/zlib-streams';
import {
  createAsync,
  deflateRawSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateRawSync,
  inflateSync,
  unzipSync,
  toBytes,
} from './internal/zlib-sync';

export const deflate = createAsync(deflateSync);
export const deflateRaw = createAsync(deflateRawSync);
export const gunzip = createAsync(gunzipSync);
export const gzip = createAsync(gzipSync);
export const inflate = createAsync(inflateSync);
export const inflateRaw = createAsync(inflateRawSync);
export const unzip = createAsync(unzipSync);

export {
  Deflate,
  DeflateRaw,
  Gunzip,
  Gzip,
  Inflate,
  InflateRaw,
  Unzip,
  constants,
  createDeflate,
  createDeflateRaw,
  createGunzip,
  createGzip,
  createInflate,
  createInflateRaw,
  createUnzip,
  deflateRawSync,
  deflateSync,
  gunzipSync,
  gzipSync,
  inflateRawSync,
  inflateSync,
  unzipSync,
};

/** @param before the sum of what stands before the data */
export function crc32(data: unknown, before = 0): number {
  let sum = ~before;
  for (const byte of toBytes(data)) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** Names of what can go wrong by their numbers, and the other way round. */
const codes = Object.fromEntries(
  Object.entries(constants)
    .filter(([name]) => /^Z_(OK|STREAM_END|NEED_DICT|ERRNO|\w+_ERROR)$/.test(name))
    .flatMap(([name, number]): [string, string | number][] => [
      [name, number],
      [String(number), name],
    ]),
);

const zlib = {
  ...constants,
  ...brotli,
  crc32,
  Deflate,
  DeflateRaw,
  Gunzip,
  Gzip,
  Inflate,
  InflateRaw,
  Unzip,
  codes,
  constants,
  createDeflate,
  createDeflateRaw,
  createGunzip,
  createGzip,
  createInflate,
  createInflateRaw,
  createUnzip,
  deflate,
  deflateRaw,
  deflateRawSync,
  deflateSync,
  gunzip,
  gunzipSync,
  gzip,
  gzipSync,
  inflate,
  inflateRaw,
  inflateRawSync,
  inflateSync,
  unzip,
  unzipSync,
};

export default zlib;
