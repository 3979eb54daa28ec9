'use client';

import { useMemo } from 'react';
import { keyCommandsOf, type RunnableKeyCommand } from '@/lib/workbench/key-commands';
import { usePanels } from './PanelsContext';
import { useWorkbench } from './WorkbenchContext';

/** Everything that has keys of its own. */
export function useKeyCommands(): RunnableKeyCommand[] {
  const workbench = useWorkbench();
  const panels = usePanels();
  return useMemo(() => keyCommandsOf(workbench, panels), [workbench, panels]);
}
