import { isBase64 } from './file-content';
import type { ProjectFile } from './project';
import { isRecord, own } from './read-value';

/** Reads the content of a file; null where it is neither text nor `{ "base64": … }`. */
export function parseFile(value: unknown): ProjectFile | null {
  if (typeof value === 'string') return value;
  if (!isRecord(value)) return null;
  const base64 = own(value, 'base64');
  return typeof base64 === 'string' && isBase64(base64) ? { base64 } : null;
}
