import { toByteString, toDictionary, toDOMString, toEnumeration, toUSVString } from './webidl';

/** A `RequestInit` after conversion: only what was given is there. `headers` and `body` are as they came. */
export interface RequestOptions {
  method?: string;
  headers?: unknown;
  body?: unknown;
  referrer?: string;
  referrerPolicy?: ReferrerPolicy;
  mode?: RequestMode;
  credentials?: RequestCredentials;
  cache?: RequestCache;
  redirect?: RequestRedirect;
  integrity?: string;
  keepalive?: boolean;
  signal?: AbortSignal | null;
  window?: unknown;
  duplex?: 'half';
}

const PREFIX = 'Request constructor';
const enumeration =
  <Value extends string>(...allowed: Value[]) =>
  (value: unknown): Value =>
    toEnumeration(value, allowed, PREFIX);

const CONVERTERS: { [Key in keyof RequestOptions]-?: (value: unknown) => unknown } = {
  method: (value) => toByteString(value, PREFIX, 'init.method'),
  headers: (value) => value,
  body: (value) => value,
  referrer: toUSVString,
  referrerPolicy: enumeration<ReferrerPolicy>(
    '',
    'no-referrer',
    'no-referrer-when-downgrade',
    'same-origin',
    'origin',
    'strict-origin',
    'origin-when-cross-origin',
    'strict-origin-when-cross-origin',
    'unsafe-url',
  ),
  mode: enumeration<RequestMode>('navigate', 'same-origin', 'no-cors', 'cors'),
  credentials: enumeration<RequestCredentials>('omit', 'same-origin', 'include'),
  cache: enumeration<RequestCache>('default', 'no-store', 'reload', 'no-cache', 'force-cache', 'only-if-cached'),
  redirect: enumeration<RequestRedirect>('follow', 'manual', 'error'),
  integrity: (value) => toDOMString(value, PREFIX, 'init.integrity'),
  keepalive: Boolean,
  signal: toSignal,
  window: (value) => value,
  duplex: enumeration('half'),
};

/** @throws TypeError where a member cannot be converted, with Node's text */
export function toRequestOptions(init: unknown): RequestOptions {
  const given = toDictionary(init, PREFIX);
  const options: Record<string, unknown> = {};
  for (const [key, convert] of Object.entries(CONVERTERS)) {
    const value = given[key];
    if (value !== undefined) options[key] = convert(value);
  }
  return options;
}

function toSignal(value: unknown): AbortSignal | null {
  if (value === null) return null;
  const signal = value as Partial<AbortSignal> | undefined;
  if (typeof signal?.aborted === 'boolean' && typeof signal.addEventListener === 'function')
    return value as AbortSignal;
  throw new TypeError("Failed to construct 'Request': member signal is not of type AbortSignal.");
}
