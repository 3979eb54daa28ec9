import * as v from 'valibot';
import type { ShowLink } from './show-link';

const KEY = 'route-playground:show-link';

const keptLink = v.object({ show: v.string(), isOn: v.boolean(), id: v.string(), url: v.string(), secret: v.string() });

/** The link of this browser's last show: whoever comes back to the same show goes on for the same audience. */
export interface KeptLink {
  link: ShowLink;
  /** Whether the show was not left: its window was closed, or died. */
  isOn: boolean;
}

/** @param show names the show */
export function keepLink(show: string, { id, url, secret }: ShowLink, isOn: boolean): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ show, isOn, id, url, secret }));
  } catch {
    // A private window keeps nothing: after its end there is another link.
  }
}

export function findLink(show: string): KeptLink | null {
  try {
    const kept = v.parse(keptLink, JSON.parse(localStorage.getItem(KEY) ?? ''));
    const { isOn, id, url, secret } = kept;
    return kept.show === show ? { link: { id, url, secret }, isOn } : null;
  } catch {
    return null;
  }
}

export function forgetLink(): void {
  localStorage.removeItem(KEY);
}
