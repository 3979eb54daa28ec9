'use client';

import { X } from 'lucide-react';
import type { MouseEvent } from 'react';
import { Tab } from 'react-aria-components';
import { useStored } from '@/components/context/WorkbenchContext';
import { hasErrors } from '@/lib/console/problems-store';
import type { TabLabel } from '@/lib/files/tab-labels';

interface EditorTabProps {
  label: TabLabel;
  onClose: (path: string) => void;
}

/** An open file. The cross is for the mouse only: the keyboard has Delete. */
export function EditorTab({ label, onClose }: EditorTabProps) {
  const isBroken = useStored('problems', (state) => hasErrors(state, label.id));
  const close = (event: MouseEvent) => {
    event.stopPropagation();
    onClose(label.id);
  };
  return (
    <Tab
      id={label.id}
      className="group relative flex shrink-0 items-center gap-1.5 border-b-2 border-transparent pr-1 pl-3 text-soft transition-colors hover:text-text selected:border-accent selected:text-text"
    >
      <span onAuxClick={(event) => event.button === 1 && close(event)} className="flex items-baseline gap-1.5">
        <span className={isBroken ? 'text-bad' : ''}>{label.name}</span>{' '}
        {label.folder ? <small className="text-sm text-faint">{label.folder}</small> : null}
      </span>
      {label.id === label.name ? null : <span className="sr-only">, {label.id}</span>}
      {isBroken ? <span className="sr-only">, has errors</span> : null}
      <span
        aria-hidden
        onPointerDown={(event) => event.stopPropagation()}
        onClick={close}
        className="grid size-5 place-items-center rounded-sm opacity-0 group-hover:opacity-100 group-selected:opacity-60 hover:bg-raised hover:opacity-100 max-phone:size-9 max-phone:opacity-100"
      >
        <X size={13} />
      </span>
    </Tab>
  );
}
