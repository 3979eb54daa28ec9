'use client';

import { useState } from 'react';
import { ModalDialog } from '@/components/ui/ModalDialog';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { createExamplesStore } from '@/lib/examples/examples-store';
import { ExamplesGallery } from './ExamplesGallery';

/** The gallery of examples. The one that is chosen becomes another of the visitor's projects. */
export function ExamplesDialog() {
  const { layout, projects } = useWorkbench();
  const [examples] = useState(createExamplesStore);
  const isOpen = useStored('layout', (state) => state.examplesOpen);
  const close = () => layout.getState().show({ examplesOpen: false });
  if (!projects) return null;
  return (
    <ModalDialog title="Examples" isOpen={isOpen} onClose={close}>
      <ExamplesGallery examples={examples} projects={projects} onChosen={close} />
    </ModalDialog>
  );
}
