import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { mayUseCache } from './may-use-cache';
import type { FileOptions } from './transform-file';

/** What a compiled file is stored under: the same for the same path, text and, where it matters, options. */
export function transformKey(
  path: string,
  text: string,
  { bundler, useCache, test, coverage, jsxImportSource, ...options }: FileOptions,
): string {
  const rulesOf = /\b(class|env)\b/.test(text) ? bundler : '';
  const rules = useCache && mayUseCache(text) ? [useCache] : [];
  const typeScript = Object.keys(options).length > 0 && /\bclass\b/.test(text) ? [options] : [];
  const parts = [
    path,
    rulesOf,
    text,
    ...rules,
    ...typeScript,
    ...(jsxImportSource === undefined ? [] : [jsxImportSource]),
    ...(test ? ['test'] : []),
    ...(coverage ? ['coverage'] : []),
  ];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts)))).slice(0, 32);
}
