'use client';

import { useSyncExternalStore } from 'react';

const subscribe = () => () => {};
const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A shortcut such as `Shift Enter` with Command or Control, as this computer writes it. */
export function Keys({ name, className = '' }: { name: string; className?: string }) {
  const mac = useSyncExternalStore(subscribe, isMac, () => false);
  return (
    <kbd className={`font-mono text-sm max-phone:hidden ${className}`}>
      {mac ? '⌘' : 'Ctrl '}
      {name.replace('Enter', '↵')}
    </kbd>
  );
}
