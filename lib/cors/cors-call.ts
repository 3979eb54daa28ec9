import type { HeaderList } from '@/sandbox/protocol';

/** A `fetch()` that a page of another origin makes. */
export interface CorsCall {
  /** Of the page: `https://other.example`, or `null` where it has none, as in a sandboxed frame. */
  origin: string;
  /** Absolute. */
  url: string;
  method: string;
  /** What the script sets. */
  headers: HeaderList;
  mode: 'cors' | 'no-cors';
  /** With `include` the browser sends cookies to other origins, too, and asks more of their answers. */
  credentials: 'same-origin' | 'include';
  body?: string | Uint8Array;
  /** The cookies that the browser adds itself; '' for none. */
  cookie: string;
}

/** The method as it is sent: of six, `fetch` turns every spelling into capitals. PATCH is none of them. */
export function sentMethod(method: string): string {
  const upper = method.toUpperCase();
  return ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'].includes(upper) ? upper : method;
}

export function isSafelistedMethod(method: string): boolean {
  return ['GET', 'HEAD', 'POST'].includes(method);
}

/** A header's value, of several lines joined as browsers join them; null where there is none. */
export function valueOf(headers: HeaderList, name: string): string | null {
  const values = headers.filter(([other]) => other.toLowerCase() === name.toLowerCase());
  return values.length === 0 ? null : values.map(([, value]) => value.trim()).join(', ');
}
