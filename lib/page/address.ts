/** Where a page is: its url without the origin. */
export interface Address {
  pathname: string;
  search: string;
  hash: string;
}

/** Whether the hash carries a project, such as `#p1.…`, readable or not. */
export function isLink(hash: string): boolean {
  return /^#p\d/.test(hash);
}

/** Which example an address such as `/examples/cors` asks for, or `/?example=cors`, as it was at first. */
export function exampleOf({ pathname, search }: Address): string | null {
  const named = /^\/examples\/([^/]+)\/?$/.exec(pathname)?.[1];
  return named ?? new URLSearchParams(search).get('example');
}

/** Where one of the visitor's own projects is: an example's address can be opened by others. */
export function ownAddress(example: string | null): string {
  return example === null ? '/' : `/examples/${example}`;
}

/** Whether a page is at a path; a static host adds a slash to it. */
export function isAt({ pathname }: Address, path: string): boolean {
  return pathname === path || pathname === `${path}/`;
}

export function hrefOf({ pathname, search, hash }: Address): string {
  return pathname + search + hash;
}
