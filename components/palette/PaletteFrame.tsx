'use client';

import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { ModalDialogProps } from '@/components/ui/ModalDialog';

/** A dialog whose first line is the field to type in. */
export function PaletteFrame({ title, isOpen, onClose, children }: ModalDialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="fixed inset-0 z-40 flex items-start justify-center bg-shade p-3 pt-[12vh]"
    >
      <Modal className="flex max-h-[60vh] w-full max-w-140 overflow-hidden rounded-lg bg-panel shadow-float">
        <Dialog aria-label={title} className="flex min-h-0 flex-1 flex-col outline-none">
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
