import { takeEarlySend } from './early-input';
import { TRAVERSE_EVENT } from './traverse-script';
import type { Page } from './page';

/**
 * The page this code runs in. Next.js' router puts methods of its own in place of those of the history, which would load
 * the page of an address in place of the one that shows it: the browser's own are called.
 */
export const browserPage: Page = {
  address: () => ({ pathname: location.pathname, search: location.search, hash: location.hash }),
  place: () => {
    const { place } = (history.state ?? {}) as { place?: unknown };
    return typeof place === 'string' ? place : null;
  },
  replaceAddress: (url, place) => History.prototype.replaceState.call(history, { place }, '', url),
  pushAddress: (url, place) => History.prototype.pushState.call(history, { place }, '', url),
  load: (url) => location.assign(url),
  reveal: () => {
    delete document.documentElement.dataset['restoring'];
  },
  takeEarlySend,
  onTraverse: (listener) =>
    listen(window, TRAVERSE_EVENT, (event) => {
      event.preventDefault();
      listener();
    }),
  onHide: (listener) => {
    const undo = [listen(window, 'pagehide', listener), listen(document, 'visibilitychange', listener)];
    return () => undo.forEach((step) => step());
  },
};

function listen(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}
