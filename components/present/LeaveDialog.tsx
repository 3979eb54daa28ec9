'use client';

import { Button } from '@/components/ui/Button';
import { ModalDialog } from '@/components/ui/ModalDialog';
import type { WholeScene } from '@/lib/project/scene';

interface LeaveDialogProps {
  /** What was written on the stage; null while nobody wants to leave. */
  edits: ReadonlyMap<number, WholeScene> | null;
  onStay: () => void;
  onDiscard: () => void;
  onKeep: () => void;
}

/** Asks what becomes of what was written on the stage. */
export function LeaveDialog({ edits, onStay, onDiscard, onKeep }: LeaveDialogProps) {
  return (
    <ModalDialog title="You have changed code on the stage" isOpen={edits !== null} onClose={onStay}>
      <p>The scenes and the project are as they were before the show. Keep the changes as scenes of their own?</p>
      <ul className="list-disc pl-5 text-soft">
        {[...(edits ?? [])].map(([at, { title }]) => (
          <li key={at}>{title}</li>
        ))}
      </ul>
      <div className="flex justify-end gap-2">
        <Button look="quiet" onPress={onDiscard}>
          Discard
        </Button>
        <Button look="primary" onPress={onKeep}>
          Keep as scenes
        </Button>
      </div>
    </ModalDialog>
  );
}
