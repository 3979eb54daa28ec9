import { format } from 'node-inspect-extracted';
import type { LogValue } from '../../protocol';
import { findProxyDetails } from '../node/internal/known-proxy';
import { listEntries } from './list-entries';
import { createPreview, cutText, describePrimitive } from './preview';

const MAX_DEPTH = 4;
const MAX_ENTRIES = 100;
/** Over all levels of one call: four levels of a hundred entries each would be a hundred million. */
const MAX_VALUES = 2000;

interface Walk {
  /** The objects around the value, for marking circles. */
  path: object[];
  left: number;
}

/**
 * What was logged, cut to bounded trees: at most four levels, 100 entries an object, 10,000 characters a string. Runs no
 * getter, no trap of a proxy and no method of the values.
 */
export function describeValues(values: unknown[]): LogValue[] {
  const walk: Walk = { path: [], left: MAX_VALUES };
  const [first, ...rest] = values;
  if (typeof first !== 'string' || rest.length === 0 || !first.includes('%')) {
    return values.slice(0, MAX_ENTRIES).map((value) => describeTop(value, walk));
  }
  return [{ kind: 'text', text: cutText(formatSafely(values)) }];
}

function describeTop(value: unknown, walk: Walk): LogValue {
  return typeof value === 'string' ? { kind: 'text', text: cutText(value) } : describe(value, walk);
}

function describe(value: unknown, walk: Walk): LogValue {
  walk.left--;
  const primitive = describePrimitive(value);
  if (primitive) return primitive;
  try {
    return describeObject(value as object, walk);
  } catch {
    return { kind: 'text', text: '[Object that cannot be shown]' };
  }
}

function describeObject(value: object, walk: Walk): LogValue {
  const details = findProxyDetails(value);
  if (details && !details[0]) return { kind: 'text', text: '<Revoked Proxy>' };
  const target = details?.[0] ?? value;
  if (details) return describe(target, walk);
  if (walk.path.includes(target)) return { kind: 'text', text: '[Circular]' };
  const preview = createPreview(target);
  const { entries, total } = listEntries(target, MAX_ENTRIES);
  if (walk.path.length >= MAX_DEPTH || walk.left <= 0) return { kind: 'object', preview, entries: [], more: total };
  walk.path.push(target);
  const shown: [string, LogValue][] = [];
  for (const { key, read } of entries) {
    if (walk.left <= 0) break;
    shown.push([key, describeEntry(read, walk)]);
  }
  walk.path.pop();
  return { kind: 'object', preview, entries: shown, more: total - shown.length };
}

function describeEntry(read: { value: unknown } | { accessor: string }, walk: Walk): LogValue {
  return 'accessor' in read ? { kind: 'text', text: read.accessor } : describe(read.value, walk);
}

function formatSafely(values: unknown[]): string {
  try {
    return format(...values);
  } catch {
    return '[values that cannot be shown]';
  }
}
