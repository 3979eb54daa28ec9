'use client';

import { createContext, useContext, type ReactNode } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { Workbench } from '@/lib/workbench/workbench';

const WorkbenchContext = createContext<Workbench | null>(null);

/** Gives the panes inside it their workbench. */
export function WorkbenchProvider({ workbench, children }: { workbench: Workbench; children: ReactNode }) {
  return <WorkbenchContext value={workbench}>{children}</WorkbenchContext>;
}

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('A pane must be inside a WorkbenchProvider.');
  return workbench;
}

type StoreName = {
  [Name in keyof Workbench]: Workbench[Name] extends Pick<StoreApi<unknown>, 'getInitialState'> ? Name : never;
}[keyof Workbench];

type StateOf<Name extends StoreName> = ReturnType<Workbench[Name]['getState']>;

/** Part of a store's state: `useStored('project', (state) => state.active)`. */
export function useStored<Name extends StoreName, Part>(name: Name, select: (state: StateOf<Name>) => Part): Part {
  const store = useWorkbench()[name] as unknown as StoreApi<StateOf<Name>>;
  return useStore(store, select);
}
