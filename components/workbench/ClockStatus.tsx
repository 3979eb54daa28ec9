'use client';

import { useRef, useState } from 'react';
import { Button, Dialog, Popover } from 'react-aria-components';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { Button as TextButton } from '@/components/ui/Button';
import { spanOf } from '@/lib/caches/entry-times';

/** How far the server's clock was moved, where it was; and the way back to now. */
export function ClockStatus() {
  const { restart } = useWorkbench();
  const movedMs = useStored('server', (state) => state.movedMs);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (movedMs === 0) return null;
  const backToNow = () => {
    setOpen(false);
    void restart();
  };
  return (
    <>
      <Button ref={button} onPress={() => setOpen(true)} className="rounded-sm px-1 text-warn hover:bg-raised">
        clock +{spanOf(movedMs / 1000)}
      </Button>
      <Popover
        triggerRef={button}
        isOpen={isOpen}
        onOpenChange={setOpen}
        className="max-w-72 rounded border border-line bg-panel p-3 shadow-lg"
      >
        <Dialog aria-label="The server’s clock" className="flex flex-col items-start gap-2 text-sm outline-none">
          <p>
            The server’s clock was moved forward by {spanOf(movedMs / 1000)}. A clock does not go back: a server that is
            restarted begins with the right time and with empty caches.
          </p>
          <TextButton look="quiet" onPress={backToNow}>
            Restart, back to now
          </TextButton>
        </Dialog>
      </Popover>
    </>
  );
}
