/** Runs in a page: the site's service worker answers for the pages that are opened from now on. */
export async function registerServiceWorker(): Promise<void> {
  await navigator.serviceWorker.register('/sw.js');
  await navigator.serviceWorker.ready;
}
