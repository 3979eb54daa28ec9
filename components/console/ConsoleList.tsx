'use client';

import { useEffect, useRef } from 'react';
import { EmptyState } from '@/components/ui/EmptyState';
import { useStored } from '@/components/workbench/WorkbenchContext';
import { filterOf } from '@/lib/store/console-store';
import { ConsoleLine } from './ConsoleLine';

/** Stays at the newest line unless the reader has scrolled away from it. */
export function ConsoleList() {
  const entries = useStored('console', (state) => state.entries);
  const filter = useStored('console', (state) => state.filter);
  const shown = filter === 'all' ? entries : entries.filter((entry) => filterOf(entry.level) === filter);
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    if (atEnd.current) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [shown]);
  if (shown.length === 0) {
    return (
      <div className="flex h-full">
        <EmptyState title={entries.length === 0 ? 'What handlers log appears here' : 'No line of this level'} />
      </div>
    );
  }
  return (
    <div
      ref={box}
      role="log"
      aria-label="Console"
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < 8;
      }}
      className="h-full overflow-auto py-1 font-mono text-[12.5px] leading-[22px]"
    >
      {shown.map((entry) => (
        <ConsoleLine key={entry.id} entry={entry} />
      ))}
    </div>
  );
}
