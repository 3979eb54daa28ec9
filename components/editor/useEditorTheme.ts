'use client';

import { useSyncExternalStore } from 'react';
import { useTheme } from '@/components/context/useTheme';
import { themeName } from '@/lib/editor/monaco-themes';

/** The editor's theme: high contrast where the visitor's system wants that. */
export function useEditorTheme(): string {
  const theme = useTheme();
  const hasForcedColors = useSyncExternalStore(
    subscribe,
    () => matchMedia(FORCED).matches,
    () => false,
  );
  return themeName(theme, hasForcedColors);
}

const FORCED = '(forced-colors: active)';

function subscribe(onChange: () => void): () => void {
  const media = matchMedia(FORCED);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}
