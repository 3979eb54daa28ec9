'use client';

import dynamic from 'next/dynamic';
import { useEffect, useSyncExternalStore } from 'react';
import { viewOf } from '@/lib/embed/view-of';
import { isLink } from '@/lib/page/address';
import { LinkedEmbed } from './LinkedEmbed';

/** The editor and the panes are loaded only for the views that show them. */
const EmbeddedWorkbench = dynamic(() => import('./EmbeddedWorkbench').then((file) => file.EmbeddedWorkbench), {
  ssr: false,
});

/** What `public/embed.js` shows in its iframe, or the project of the address's own link; `?view=` says which view. */
export function EmbedPage() {
  const view = useSyncExternalStore(subscribeToNothing, readView, () => null);
  // A copy of `embed.js` that is older than that page asks for it here.
  useEffect(() => {
    if (view === 'headless') location.replace(`/embed/headless.html${location.search}`);
  }, [view]);
  if (view === null || view === 'headless') return null;
  return isLink(location.hash) ? (
    <LinkedEmbed key={location.hash} hash={location.hash} view={view} />
  ) : (
    <EmbeddedWorkbench view={view} />
  );
}

/** A page's query does not change while it stands. */
function subscribeToNothing(): () => void {
  return () => {};
}

function readView() {
  return viewOf(location.search);
}
