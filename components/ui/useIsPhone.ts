'use client';

import { useSyncExternalStore } from 'react';

const query = '(max-width: 799px)';

function subscribe(listener: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}

/** Whether one pane at a time is shown, with rows for fingers; see `panes.css`. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  );
}
