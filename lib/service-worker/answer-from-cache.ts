import type { OfflineBuild } from './offline-build';

/** The part of `InstallEvent` of the Static Routing API, which TypeScript's types lack and Chromium alone has. */
interface RoutedInstallEvent extends ExtendableEvent {
  addRoutes?(rules: RouterRule[]): Promise<void>;
}

interface RouterRule {
  condition: { urlPattern: { pathname: string; search?: string }; requestMethod: 'get'; requestMode?: 'navigate' };
  source: { cacheName: string };
}

/** What each visit begins with. */
const BEGINNING = /^\/(_next\/static\/|generated\/[^/]+$)/;
/** So many rules browsers take. */
const MOST_RULES = 256;

/**
 * Has the browser take what a page begins with from the cache itself, where it can: before the service worker runs, and
 * beside whatever that does. Only what is kept before the service worker is in use: what the cache lacks, the browser would
 * ask the server for, and take from any build.
 */
export function answerFromCache(event: RoutedInstallEvent, files: OfflineBuild['files'], cacheName: string): void {
  const source = { cacheName };
  const paths = Object.keys(files).filter((path) => files[path]?.first && BEGINNING.test(path));
  const rules = paths.map((path): RouterRule => {
    return { condition: { urlPattern: { pathname: literally(path) }, requestMethod: 'get' }, source };
  });
  const urlPattern = { pathname: '/', search: '' };
  if (files['/']?.first)
    rules.unshift({ condition: { urlPattern, requestMethod: 'get', requestMode: 'navigate' }, source });
  void event.addRoutes?.(rules.slice(0, MOST_RULES));
}

/** @returns the pattern of a path that means no other */
function literally(path: string): string {
  return path.replace(/[\\:*?+{}()]/g, '\\$&');
}
