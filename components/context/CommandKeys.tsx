'use client';

import { useStored } from './WorkbenchContext';
import { keysOf, nameOfChord, type KeyCommand } from '@/lib/settings/key-map';
import { Keys } from '@/components/ui/Keys';

/** The keys of a command, as the visitor's key map has them. */
export function CommandKeys({ command, className = '' }: { command: KeyCommand; className?: string }) {
  const chord = useStored('settings', ({ keys }) => keysOf(command, keys));
  return <Keys name={nameOfChord(chord)} className={className} />;
}
