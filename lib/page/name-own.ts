import { exampleOf, hrefOf, isAt, isLink, ownAddress, type Address } from './address';
import type { Page } from './page';

/**
 * Says in the address that one of the visitor's own projects is on the screen: the one with this id, made of `example` where
 * it was. With `push`, Back leads to what was there before.
 */
export function nameOwn(page: Page, id: string, example: string | null, how: 'push' | 'replace' = 'replace'): void {
  const address = page.address();
  const url = ownAddress(example);
  const stays = isAt(address, url) && !asksForMore(address);
  if (how === 'replace') page.replaceAddress(stays ? hrefOf(address) : url, id);
  else if (!stays || page.place() !== id) page.pushAddress(url, id);
}

/** Whether an address asks for a project beside its path. */
function asksForMore({ hash, search }: Address): boolean {
  return isLink(hash) || exampleOf({ pathname: '/', search, hash }) !== null;
}
