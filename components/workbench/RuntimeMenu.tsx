'use client';

import { ChevronDown } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { menuPopover } from '@/components/ui/menu-look';
import { ModeSwitch } from './ModeSwitch';
import { VersionSwitch } from './VersionSwitch';
import { useStored } from '@/components/context/WorkbenchContext';

/** Release and mode behind one button, where there is no room for both switches. */
export function RuntimeMenu() {
  const next = useStored('project', (state) => state.project.next);
  const mode = useStored('project', (state) => state.project.mode);
  const shown = `${next} ${mode === 'development' ? 'dev' : 'start'}`;
  return (
    <DialogTrigger>
      <Button
        aria-label={`Next.js version and mode: ${shown}`}
        className="flex h-11 items-center gap-1 rounded px-2 font-mono text-sm whitespace-nowrap text-soft"
      >
        {shown}
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover placement="bottom" className={`${menuPopover} p-3`}>
        <Dialog aria-label="Next.js version and mode" className="flex flex-col items-center gap-3 outline-none">
          <VersionSwitch />
          <ModeSwitch />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
