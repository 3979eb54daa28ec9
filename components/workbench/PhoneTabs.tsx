'use client';

import { ArrowUpRight, FileCode, Files, MessageSquareText, SquareTerminal, type LucideIcon } from 'lucide-react';
import type { PaneName } from '@/lib/workbench/layout-store';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

const PANES: { name: PaneName; label: string; icon: LucideIcon }[] = [
  { name: 'files', label: 'Files', icon: Files },
  { name: 'code', label: 'Code', icon: FileCode },
  { name: 'request', label: 'Request', icon: ArrowUpRight },
  { name: 'response', label: 'Response', icon: MessageSquareText },
  { name: 'console', label: 'Console', icon: SquareTerminal },
];

/** A phone shows one pane at a time; this chooses which. */
export function PhoneTabs() {
  const { layout } = useWorkbench();
  const pane = useStored('layout', (state) => state.pane);
  const filesHidden = useStored('layout', (state) => state.filesHidden);
  const shown = PANES.filter(({ name }) => name !== 'files' || !filesHidden);
  return (
    <nav
      aria-label="Panes"
      className="hidden h-14 shrink-0 auto-cols-fr grid-flow-col border-t border-line bg-panel pb-[env(safe-area-inset-bottom)] max-phone:grid"
    >
      {shown.map(({ name, label, icon: Icon }) => (
        <button
          key={name}
          type="button"
          aria-current={pane === name}
          onClick={() => layout.getState().show({ pane: name })}
          className="flex flex-col items-center justify-center gap-0.5 text-xs text-soft aria-[current=true]:text-accent"
        >
          <Icon size={18} strokeWidth={1.75} aria-hidden />
          {label}
        </button>
      ))}
    </nav>
  );
}
