'use client';

import { useEffect } from 'react';
import { chordOf, commandOf, type KeyCommand } from '@/lib/settings/key-map';
import type { Workbench } from '@/lib/workbench/workbench';
import { useWorkbench } from '@/components/context/WorkbenchContext';

/** Keys that work wherever the focus is. */
export function useShortcuts(): void {
  const workbench = useWorkbench();
  useEffect(() => {
    // Before the editor hears of them: it would make something else of some.
    const handle = (event: KeyboardEvent) => {
      if (takesKeys(event.target)) return;
      const command = commandOf(chordOf(event), workbench.settings.getState().keys);
      if (command === null) return;
      event.preventDefault();
      event.stopPropagation();
      run(command, workbench);
    };
    const help = (event: KeyboardEvent) => {
      if (event.key === '?' && !event.defaultPrevented && !isTyping(event.target))
        workbench.layout.getState().show({ dialog: 'shortcuts' });
    };
    addEventListener('keydown', handle, { capture: true });
    addEventListener('keydown', help);
    return () => {
      removeEventListener('keydown', handle, { capture: true });
      removeEventListener('keydown', help);
    };
  }, [workbench]);
}

function run(command: KeyCommand, { send, stop, saveNow, project, layout }: Workbench): void {
  switch (command) {
    case 'send':
      return void send();
    case 'stop':
      return stop();
    case 'save':
      return void saveNow();
    case 'split':
      return project.getState().split();
    case 'palette':
      return layout.getState().show({ dialog: 'palette' });
  }
}

/** A field that asks for new keys must get them. */
function takesKeys(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset['takesKeys'] !== undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable], .monaco-editor') !== null;
}
