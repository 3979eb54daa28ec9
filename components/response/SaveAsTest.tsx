'use client';

import { FlaskConical } from 'lucide-react';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { IconButton } from '@/components/ui/IconButton';
import { DESTINATIONS } from '@/lib/workbench/destinations';

/** Leads to the dialog that makes a test of the response. */
export function SaveAsTest() {
  const { layout } = useWorkbench();
  const readOnly = useStored('layout', (state) => state.readOnly);
  if (readOnly) return null;
  return (
    <IconButton
      icon={FlaskConical}
      label="Save as test…"
      onPress={() => layout.getState().open(DESTINATIONS.saveTest)}
      className="ml-auto"
    />
  );
}
