'use client';

import { usePanelsIn } from '@/components/context/PanelsContext';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

/** A phone shows one pane at a time; this chooses which. */
export function PhoneTabs() {
  const { layout } = useWorkbench();
  const shown = useStored('layout', (state) => state.pane);
  const panes = usePanelsIn('left', 'middle', 'right');
  return (
    <nav
      aria-label="Panes"
      className="hidden h-14 shrink-0 auto-cols-fr grid-flow-col border-t border-line bg-panel pb-[env(safe-area-inset-bottom)] max-phone:grid"
    >
      {panes.map((pane) => (
        <button
          key={pane.id}
          type="button"
          aria-current={pane.id === shown}
          onClick={() => layout.getState().open(pane)}
          className="flex flex-col items-center justify-center gap-0.5 text-sm text-soft aria-[current=true]:text-accent"
        >
          <pane.icon size={18} strokeWidth={1.75} aria-hidden />
          {pane.label}
        </button>
      ))}
    </nav>
  );
}
