'use client';

import { EmptyState } from '@/components/ui/EmptyState';
import { useStickToEnd } from '@/components/ui/useStickToEnd';
import { useStored } from '@/components/workbench/WorkbenchContext';
import { filterOf } from '@/lib/store/console-store';
import { ConsoleLine } from './ConsoleLine';

/** Stays at the newest line unless the reader has scrolled away from it. */
export function ConsoleList() {
  const entries = useStored('console', (state) => state.entries);
  const filter = useStored('console', (state) => state.filter);
  const shown = filter === 'all' ? entries : entries.filter((entry) => filterOf(entry.level) === filter);
  const { ref, onScroll } = useStickToEnd(shown);
  if (shown.length === 0) {
    return (
      <div className="flex h-full">
        <EmptyState title={entries.length === 0 ? 'What handlers log appears here' : 'No line of this level'} />
      </div>
    );
  }
  return (
    <div
      ref={ref}
      role="log"
      aria-label="Console"
      tabIndex={0}
      onScroll={onScroll}
      className="h-full overflow-auto py-1 font-mono text-[12.5px] leading-[22px]"
    >
      {shown.map((entry) => (
        <ConsoleLine key={entry.id} entry={entry} />
      ))}
    </div>
  );
}
