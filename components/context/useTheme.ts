'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { useStored, useWorkbench } from './WorkbenchContext';

const darkQuery = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const query = matchMedia(darkQuery);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The theme in force: the visitor's choice, or the system's. */
export function useTheme(): 'light' | 'dark' {
  const choice = useStored('settings', (settings) => settings.theme);
  const systemDark = useSyncExternalStore(
    subscribe,
    () => matchMedia(darkQuery).matches,
    () => false,
  );
  if (choice !== 'system') return choice;
  return systemDark ? 'dark' : 'light';
}

/** Reads the kept settings and keeps the document's theme in step with them. */
export function useApplyTheme(): void {
  const { settings } = useWorkbench();
  const theme = useTheme();
  useEffect(() => void settings.persist.rehydrate(), [settings]);
  useEffect(() => {
    if (settings.persist.hasHydrated()) document.documentElement.dataset['theme'] = theme;
  }, [settings, theme]);
}
