/**
 * The element that loads this realm's bundle ahead of the page's own code (components/ui/HostScript.tsx): `data-start` is the
 * kind of server to start with, `data-sandbox` where the sandbox's document is, where that is not this site.
 */
export function hostScript(): HTMLScriptElement | null {
  return document.querySelector<HTMLScriptElement>('script[data-start]');
}
