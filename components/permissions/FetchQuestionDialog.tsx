'use client';

import { Button } from '@/components/ui/Button';
import { ModalDialog } from '@/components/ui/ModalDialog';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

/** Asks whether the project's code may fetch from another origin. Closing it is a no. */
export function FetchQuestionDialog() {
  const { permissions } = useWorkbench();
  const question = useStored('permissions', ({ questions }) => questions[0]);
  if (!question) return null;
  const { project, origin, method, url } = question;
  const decide = (allowed: boolean) => permissions.getState().decide(project, origin, allowed);
  return (
    <ModalDialog title={`Fetch from ${new URL(origin).host}?`} isOpen onClose={() => decide(false)}>
      <p>This project’s code wants to send a request from your browser:</p>
      <p className="max-h-40 overflow-auto rounded bg-raised px-2 py-1 font-mono text-sm break-all">
        {method} {url}
      </p>
      <p className="text-soft">
        Your cookies are not sent, but the request may carry whatever the code put in it. Allow it only where you trust
        both. It holds for all of <span className="font-mono">{origin}</span> and this project; Settings takes it back.
      </p>
      <div className="flex justify-end gap-2">
        <Button look="quiet" autoFocus onPress={() => decide(false)}>
          Refuse
        </Button>
        <Button look="primary" onPress={() => decide(true)}>
          Allow
        </Button>
      </div>
    </ModalDialog>
  );
}
