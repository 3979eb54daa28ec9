/** Where `next dev` listens. */
export const LOCAL_ORIGIN = 'http://localhost:3000';

/** The url with its origin; a path is one on `origin`. */
export function absoluteUrl(url: string, origin: string): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(url)) return url;
  return url.startsWith('/') ? origin + url : `${origin}/${url}`;
}
