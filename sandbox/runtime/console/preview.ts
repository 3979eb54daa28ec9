import { inspect } from 'node-inspect-extracted';
import type { LogValue } from '../../protocol';
import { types } from '../node/internal/util-types';
import { findProxyDetails } from '../node/internal/known-proxy';
import { isPlain, listEntries } from './list-entries';

type Primitive = Extract<LogValue, { kind: 'primitive' }>;

const MAX_STRING = 10_000;
const PREVIEW_ENTRIES = 5;
const PREVIEW_STRING = 40;

/** A string as it is, or its beginning and how much more there is. */
export function cutText(text: string, limit = MAX_STRING): string {
  return text.length > limit ? `${text.slice(0, limit)}... ${text.length - limit} more characters` : text;
}

/** Everything but objects; functions count as primitives, as nobody looks into them. */
export function describePrimitive(value: unknown): Primitive | undefined {
  if (value === null) return { kind: 'primitive', text: 'null', of: 'null' };
  if (typeof value === 'object') return undefined;
  if (typeof value === 'function') return { kind: 'primitive', text: nameFunction(value), of: 'function' };
  const text = typeof value === 'string' ? inspect(cutText(value), { maxStringLength: null }) : inspect(value);
  return { kind: 'primitive', text, of: typeof value as Primitive['of'] };
}

/** One line that tells what an object is, such as `{ id: 1, tags: Array(2) }`. */
export function createPreview(value: object): string {
  const special = describeSpecial(value);
  if (special !== undefined) return special;
  const { entries, total } = listEntries(value, PREVIEW_ENTRIES);
  const isList = Array.isArray(value) || (!isPlain(value) && (ArrayBuffer.isView(value) || types.isSet(value)));
  const shown = entries.map(({ key, read }) => {
    const text = 'accessor' in read ? read.accessor : describeBriefly(read.value);
    return isList ? text : `${key}: ${text}`;
  });
  if (total > shown.length) shown.push('…');
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  const name = nameObject(value);
  const title = name === 'Object' ? '' : `${name} `;
  return shown.length === 0 ? `${title}${open}${close}` : `${title}${open} ${shown.join(', ')} ${close}`;
}

function describeBriefly(value: unknown): string {
  if (typeof value === 'string')
    return inspect(value.length > PREVIEW_STRING ? `${value.slice(0, PREVIEW_STRING)}…` : value);
  const primitive = describePrimitive(value);
  if (primitive) return primitive.text;
  const target = findProxyDetails(value)?.[0] ?? (value as object);
  return describeSpecial(target) ?? nameObject(target);
}

/** Objects whose text says more than their entries. */
function describeSpecial(value: object): string | undefined {
  if (isPlain(value)) return undefined;
  if (types.isDate(value)) return inspectDate(value as Date);
  if (types.isRegExp(value)) return RegExp.prototype.toString.call(value);
  if (types.isBoxedPrimitive(value)) return inspect(value, { depth: -1, customInspect: false });
  if (!types.isNativeError(value)) return undefined;
  const message = readOwn(value, 'message');
  const name = readOwn(value, 'name') ?? nameObject(value);
  return cutText(message ? `${name}: ${message}` : name, 300);
}

function inspectDate(date: Date): string {
  const time = Date.prototype.getTime.call(date);
  return Number.isNaN(time) ? 'Invalid Date' : Date.prototype.toISOString.call(date);
}

/** The class's name, with the size of lists, maps and sets. */
function nameObject(value: object): string {
  const name = findClassName(value);
  if (Array.isArray(value)) return `${name}(${value.length})`;
  if (isPlain(value)) return name;
  if (types.isMap(value) || types.isSet(value) || types.isTypedArray(value)) {
    return `${name}(${listEntries(value, 0).total})`;
  }
  return name;
}

function findClassName(value: object): string {
  for (let prototype = next(value); prototype; prototype = next(prototype)) {
    const constructor: unknown = Reflect.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
    if (typeof constructor !== 'function' || findProxyDetails(constructor)) continue;
    const name = readOwn(constructor, 'name');
    if (name) return name;
  }
  return next(value) ? 'Object' : '[Object: null prototype]';
}

/** The prototype, unless it is a proxy. */
function next(value: object): object | null {
  const prototype = Reflect.getPrototypeOf(value);
  return prototype && findProxyDetails(prototype) ? null : prototype;
}

function nameFunction(value: object): string {
  if (findProxyDetails(value)) return '[Function (proxy)]';
  const isClass = /^class\b/.test(Function.prototype.toString.call(value));
  const name = readOwn(value, 'name');
  if (isClass) return name ? `[class ${name}]` : '[class (anonymous)]';
  return name ? `[Function: ${name}]` : '[Function (anonymous)]';
}

function readOwn(value: object, key: string): string | undefined {
  const found: unknown = Reflect.getOwnPropertyDescriptor(value, key)?.value;
  return typeof found === 'string' ? found : undefined;
}
