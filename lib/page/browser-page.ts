import type { Page } from './page';

/** The page this code runs in. */
export const browserPage: Page = {
  address: () => ({ pathname: location.pathname, search: location.search, hash: location.hash }),
  replaceAddress: (url) => history.replaceState(null, '', url),
  pushAddress: (url) => history.pushState(null, '', url),
  load: (url) => location.assign(url),
  reveal: () => {
    delete document.documentElement.dataset['restoring'];
  },
  onHashChange: (listener) => listen(window, 'hashchange', listener),
  onHide: (listener) => {
    const undo = [listen(window, 'pagehide', listener), listen(document, 'visibilitychange', listener)];
    return () => undo.forEach((step) => step());
  },
};

function listen(target: EventTarget, type: string, listener: () => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}
