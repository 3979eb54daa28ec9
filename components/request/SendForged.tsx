'use client';

import { Button } from '@/components/ui/Button';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import type { SignatureForm } from '@/lib/signature/signature';
import { SIGNATURE_KINDS } from '@/lib/signature/signature-kinds';

/** Sends deliveries that a receiver must refuse, one press each. */
export function SendForged({ form }: { form: SignatureForm }) {
  const { send, sendAgain } = useWorkbench();
  const isSent = useStored('run', ({ run }) => run.state === 'done');
  const { hasTime } = SIGNATURE_KINDS[form];
  return (
    <div role="group" aria-label="Send what must be refused" className="flex flex-wrap items-center gap-2">
      <span className="text-soft">Send it</span>
      <Button look="quiet" onPress={() => void send({ forgery: 'secret' })}>
        with a wrong secret
      </Button>
      {hasTime ? (
        <Button look="quiet" onPress={() => void send({ forgery: 'time' })}>
          an hour old
        </Button>
      ) : null}
      <Button look="quiet" onPress={() => void send({ forgery: 'body' })}>
        with a changed body
      </Button>
      <Button look="quiet" isDisabled={!isSent} onPress={() => void sendAgain()}>
        once more, unchanged
      </Button>
    </div>
  );
}
