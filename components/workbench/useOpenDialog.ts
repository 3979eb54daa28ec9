'use client';

import { useCallback } from 'react';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import type { DialogName } from './panels';

/** @returns what opens a dialog by its name */
export function useOpenDialog(): (name: DialogName) => void {
  const { layout } = useWorkbench();
  return useCallback((id) => layout.getState().open({ id, place: 'dialog' }), [layout]);
}
