'use client';

import { useEffect } from 'react';
import { useKeyCommands } from '@/components/context/useKeyCommands';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { chordOf, commandOf } from '@/lib/settings/key-map';
import { useOpenDialog } from './useOpenDialog';

/** Keys that work wherever the focus is. */
export function useShortcuts(): void {
  const { settings } = useWorkbench();
  const commands = useKeyCommands();
  const openDialog = useOpenDialog();
  useEffect(() => {
    // Before the editor hears of them: it would make something else of some.
    const handle = (event: KeyboardEvent) => {
      if (takesKeys(event.target)) return;
      const command = commandOf(chordOf(event), commands, settings.getState().keys);
      if (command === null && event.key !== 'F1') return;
      event.preventDefault();
      event.stopPropagation();
      if (command) command.run();
      else openDialog('palette');
    };
    const help = (event: KeyboardEvent) => {
      if (event.key === '?' && !event.defaultPrevented && !isTyping(event.target)) openDialog('shortcuts');
    };
    addEventListener('keydown', handle, { capture: true });
    addEventListener('keydown', help);
    return () => {
      removeEventListener('keydown', handle, { capture: true });
      removeEventListener('keydown', help);
    };
  }, [commands, openDialog, settings]);
}

/** A field that asks for new keys must get them. */
function takesKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset['takesKeys'] !== undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable], .monaco-editor') !== null;
}
