'use client';

import { Square } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { CommandKeys } from '@/components/context/CommandKeys';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { WORKBENCH_KEYS } from '@/lib/settings/key-map';

/** The same for both, so that nothing moves; in a narrow pane the URL needs the room more than the keys. */
const WIDTH = 'w-28 @max-[380px]:w-20 max-phone:w-full!';

/** Send, and Stop while a request is under way. */
export function SendButton() {
  const { send, stop } = useWorkbench();
  const running = useStored('run', ({ run }) => run.state === 'running');
  if (running) {
    return (
      <Button look="quiet" onPress={stop} className={WIDTH}>
        <Square size={11} fill="currentColor" aria-hidden /> Stop
      </Button>
    );
  }
  return (
    <Button data-send look="primary" onPress={() => void send()} className={WIDTH}>
      Send <CommandKeys command={WORKBENCH_KEYS.send} className="@max-[380px]:hidden" />
    </Button>
  );
}
