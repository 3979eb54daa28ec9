import { exampleOf, isLink } from './address';
import type { Page } from './page';

/** What is on the screen is no link's and no example's any more, so the address must not say so. */
export function leaveLink(page: Page): void {
  const { pathname, search, hash } = page.address();
  if (pathname.startsWith('/s/')) page.replaceAddress('/');
  else if (isLink(hash) || exampleOf(search) !== null) page.replaceAddress(pathname);
}
