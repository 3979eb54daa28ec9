'use client';

import { usePanelsIn } from '@/components/context/PanelsContext';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { ModalDialog } from '@/components/ui/ModalDialog';

/** The dialogs that are opened by their names; one at a time is. */
export function Dialogs() {
  const { closeDialog } = useWorkbench().layout.getState();
  const open = useStored('layout', (state) => state.dialog);
  return usePanelsIn('dialog').map(({ id, label, View, Frame = ModalDialog }) => (
    <Frame key={id} title={label} isOpen={id === open} onClose={closeDialog}>
      <View close={closeDialog} />
    </Frame>
  ));
}
