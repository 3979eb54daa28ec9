'use client';

import { Table2, TextAlignStart } from 'lucide-react';
import { IconButton } from '@/components/ui/IconButton';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

/** Between the table of headers and their text. */
export function HeadersSwitch() {
  const { layout } = useWorkbench();
  const asText = useStored('layout', (state) => state.headersAsText);
  return (
    <IconButton
      icon={asText ? Table2 : TextAlignStart}
      label={asText ? 'Edit headers as table' : 'Edit headers as text'}
      onPress={() => layout.getState().show({ headersAsText: !asText })}
    />
  );
}
