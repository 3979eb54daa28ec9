'use client';

import { useEffect } from 'react';
import { usePanels } from '@/components/context/PanelsContext';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { PresenterView } from './presenter-view';
import { whenQuiet } from '@/lib/run/when-quiet';

/** Loads what panels load lazily when nothing waits for the network: a page that was opened works without one. */
export function usePreload(): void {
  const panels = usePanels();
  const workbench = useWorkbench();
  useEffect(
    () => whenQuiet(workbench, () => [...panels, { View: PresenterView }].forEach(({ View }) => void View.preload?.())),
    [workbench, panels],
  );
}
