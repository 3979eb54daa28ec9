'use client';

import { useEffect } from 'react';
import { useKeyCommands } from '@/components/context/useKeyCommands';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { chordOf, commandOf } from '@/lib/settings/key-map';
import { useOpenDialog } from './useOpenDialog';

/** Keys that work wherever the focus is. `mayPresent`: P brings the scenes to the stage. */
export function useShortcuts(mayPresent: boolean): void {
  const { settings, layout } = useWorkbench();
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
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (event.key === '?') openDialog('shortcuts');
      if (event.key === 'p' && mayPresent && isFree(event)) layout.getState().show({ presenting: true });
    };
    addEventListener('keydown', handle, { capture: true });
    addEventListener('keydown', help);
    return () => {
      removeEventListener('keydown', handle, { capture: true });
      removeEventListener('keydown', help);
    };
  }, [commands, openDialog, settings, layout, mayPresent]);
}

/** A field that asks for new keys must get them. */
function takesKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset['takesKeys'] !== undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable], .monaco-editor') !== null;
}

/** In lists and menus a letter goes to what begins with it. */
function isFree({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isInList = target instanceof Element && target.closest('[role=dialog], [role=menu], [role=row], [role=option]');
  return !isInList && !ctrlKey && !metaKey && !altKey;
}
