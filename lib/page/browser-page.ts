import type { Page } from './page';

/** The page this code runs in. */
export const browserPage: Page = {
  address: () => ({ pathname: location.pathname, search: location.search, hash: location.hash }),
  place: () => {
    const { place } = (history.state ?? {}) as { place?: unknown };
    return typeof place === 'string' ? place : null;
  },
  replaceAddress: (url, place) => history.replaceState({ place }, '', url),
  pushAddress: (url, place) => history.pushState({ place }, '', url),
  load: (url) => location.assign(url),
  reveal: () => {
    delete document.documentElement.dataset['restoring'];
  },
  onTraverse: (listener) => listen(window, 'popstate', listener),
  onHide: (listener) => {
    const undo = [listen(window, 'pagehide', listener), listen(document, 'visibilitychange', listener)];
    return () => undo.forEach((step) => step());
  },
};

function listen(target: EventTarget, type: string, listener: () => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}
