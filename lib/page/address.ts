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

/** Which example an address such as `/?example=cors` asks for. */
export function exampleOf(search: string): string | null {
  return new URLSearchParams(search).get('example');
}

export function hrefOf({ pathname, search, hash }: Address): string {
  return pathname + search + hash;
}
