'use client';

import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { IconButton } from './IconButton';

export interface ModalDialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** The class of its greatest width. */
  width?: string;
}

/** A dialog over the whole workbench. Its top stays where it is while what it shows grows and shrinks. */
export function ModalDialog({ title, isOpen, onClose, children, width = 'max-w-150' }: ModalDialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="fixed inset-0 z-40 flex items-start justify-center bg-shade p-3 pt-[10vh] max-phone:pt-3"
    >
      <Modal className={`flex max-h-full w-full ${width} flex-col overflow-hidden rounded-lg bg-panel shadow-float`}>
        <Dialog className="flex min-h-0 flex-col gap-3 overflow-auto p-4 outline-none">
          <div className="flex items-center">
            <Heading slot="title" className="flex-1 text-lg font-semibold">
              {title}
            </Heading>
            <IconButton icon={X} label="Close" onPress={onClose} />
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
