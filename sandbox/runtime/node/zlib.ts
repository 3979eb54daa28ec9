import { withMissing } from './internal/missing';
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

const zlib = {
  ...constants,
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

export default withMissing(
  'zlib',
  zlib,
  'BrotliCompress BrotliDecompress brotliCompress ' +
    'brotliCompressSync brotliDecompress brotliDecompressSync codes crc32 createBrotliCompress createBrotliDecompress',
);
