'use client';

import { useEffect } from 'react';
import { usePanels } from '@/components/context/PanelsContext';
import { useStored } from '@/components/context/WorkbenchContext';

/** Loads what panels load lazily as soon as the server runs: then the network is free, and a page that was opened works without one. */
export function usePreload(): void {
  const panels = usePanels();
  const isRunning = useStored('server', ({ server }) => server.name === 'running');
  useEffect(() => {
    if (isRunning) panels.forEach(({ View }) => void View.preload?.());
  }, [isRunning, panels]);
}
