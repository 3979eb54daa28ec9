export const PRIORITIES = ['low', 'medium', 'high'] as const;
export type CookiePriority = (typeof PRIORITIES)[number];

/** A cookie as a browser would keep it. */
export interface JarCookie {
  /** '' for one that is a value only. */
  name: string;
  value: string;
  domain: string;
  path: string;
  /** ISO 8601; null for one that ends with the session. */
  expires: string | null;
  /** Whether it is for this very host, not for those below it. */
  hostOnly: boolean;
  secure: boolean;
  httpOnly: boolean;
  sameSite: string | null;
  /** Whether it is kept for this site at the top of the page only. */
  partitioned: boolean;
  /** Which leave first when there are too many. */
  priority: CookiePriority;
}

/** Reads cookies that were kept; what is none is left out. */
export function readCookies(value: unknown): JarCookie[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const cookie = readCookie(one);
    return cookie ? [cookie] : [];
  });
}

function readCookie(value: unknown): JarCookie | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, value: text, domain, path, expires, sameSite, ...flags } = value as Record<string, unknown>;
  if (typeof name !== 'string' || typeof text !== 'string' || typeof domain !== 'string' || typeof path !== 'string')
    return null;
  return {
    name,
    value: text,
    domain,
    path,
    expires: typeof expires === 'string' ? expires : null,
    sameSite: typeof sameSite === 'string' ? sameSite : null,
    hostOnly: flags['hostOnly'] === true,
    secure: flags['secure'] === true,
    httpOnly: flags['httpOnly'] === true,
    partitioned: flags['partitioned'] === true,
    priority: PRIORITIES.find((priority) => priority === flags['priority']) ?? 'medium',
  };
}
