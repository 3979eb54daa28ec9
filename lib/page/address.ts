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

/** The address that names no link and no example; null where it names none already. */
export function withoutLink({ pathname, search, hash }: Address): string | null {
  if (pathname.startsWith('/s/')) return '/';
  return isLink(hash) || exampleOf(search) !== null ? pathname : null;
}
