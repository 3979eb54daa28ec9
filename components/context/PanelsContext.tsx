'use client';

import { createContext, useCallback, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Place } from '@/lib/workbench/destinations';
import type { Workbench } from '@/lib/workbench/workbench';
import type { Panel } from './panel';
import { useWorkbench } from './WorkbenchContext';

const PanelsContext = createContext<readonly Panel[]>([]);

/** Gives what is inside it the panels that are offered, which may change with anything the workbench knows. */
export function PanelsProvider({ panels, children }: { panels: readonly Panel[]; children: ReactNode }) {
  const workbench = useWorkbench();
  const subscribe = useCallback((listener: () => void) => subscribeToAll(workbench, listener), [workbench]);
  // A list is another one each time; a text of its members is not.
  const readOffered = () => panels.map(({ isOffered }) => (isOffered?.(workbench) === false ? '0' : '1')).join('');
  const offered = useSyncExternalStore(subscribe, readOffered, readOffered);
  const shown = useMemo(() => panels.filter((_, index) => offered[index] === '1'), [panels, offered]);
  return <PanelsContext value={shown}>{children}</PanelsContext>;
}

/** All panels that are offered. */
export function usePanels(): readonly Panel[] {
  return useContext(PanelsContext);
}

/** Those that stand in one of the places. */
export function usePanelsIn<In extends Place>(...places: In[]): Extract<Panel, { place: In }>[] {
  const isIn = (panel: Panel): panel is Extract<Panel, { place: In }> => (places as Place[]).includes(panel.place);
  return usePanels().filter(isIn);
}

/** @returns its undo */
function subscribeToAll(workbench: Workbench, listener: () => void): () => void {
  const undo = Object.values(workbench).flatMap((part: unknown) => (isStore(part) ? [part.subscribe(listener)] : []));
  return () => undo.forEach((unsubscribe) => unsubscribe());
}

function isStore(part: unknown): part is { subscribe(listener: () => void): () => void } {
  return typeof part === 'object' && part !== null && 'subscribe' in part;
}
