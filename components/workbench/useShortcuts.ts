'use client';

import { useEffect } from 'react';
import { useWorkbench } from './WorkbenchContext';

/** Keys that work wherever the focus is; the editor has some of them as its own. */
export function useShortcuts(): void {
  const workbench = useWorkbench();
  useEffect(() => {
    const show = (dialog: 'palette' | 'shortcuts') => workbench.layout.getState().show({ dialog });
    const withModifier = (event: KeyboardEvent) => {
      if (event.key === 'Enter') void workbench.send();
      else if (event.key === 's') void workbench.saveNow();
      else if (event.key === '\\') workbench.project.getState().split();
      else return;
      event.preventDefault();
    };
    const handle = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      if ((event.metaKey || event.ctrlKey) && !event.shiftKey) withModifier(event);
      else if (event.key === '?' && !isTyping(event.target)) show('shortcuts');
    };
    // The editor waits for a second key after this one: it must not hear of it.
    const openPalette = (event: KeyboardEvent) => {
      if (event.key !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      show('palette');
    };
    addEventListener('keydown', handle);
    addEventListener('keydown', openPalette, { capture: true });
    return () => {
      removeEventListener('keydown', handle);
      removeEventListener('keydown', openPalette, { capture: true });
    };
  }, [workbench]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, [contenteditable], .monaco-editor') !== null;
}
