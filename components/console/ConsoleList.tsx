'use client';

import { Fragment, useMemo } from 'react';
import { EmptyState } from '@/components/ui/EmptyState';
import { useStickToEnd } from '@/components/ui/useStickToEnd';
import { useStored } from '@/components/context/WorkbenchContext';
import { shownEntries, type ConsoleEntry } from '@/lib/console/console-store';
import { ConsoleLine } from './ConsoleLine';

/** Stays at the newest line unless the reader has scrolled away from it. */
export function ConsoleList() {
  const state = useStored('console', (console) => console);
  const { entries } = state;
  const shown = useMemo(() => shownEntries(state), [state]);
  const { ref, onScroll } = useStickToEnd(shown);
  if (shown.length === 0) {
    return (
      <EmptyState
        title={entries.length === 0 ? 'What handlers log appears here' : 'No line is of this level and says that'}
      />
    );
  }
  return (
    <div
      ref={ref}
      role="log"
      aria-label="Console"
      tabIndex={0}
      onScroll={onScroll}
      className="min-h-0 flex-1 overflow-auto py-1 font-mono text-[12.5px] leading-[22px]"
    >
      {shown.map((entry, index) => (
        <Fragment key={entry.id}>
          <RequestName entry={entry} before={shown[index - 1]} />
          <ConsoleLine entry={entry} />
        </Fragment>
      ))}
    </div>
  );
}

/** Says, where another request's lines begin, which request that is. */
function RequestName({ entry, before }: { entry: ConsoleEntry; before: ConsoleEntry | undefined }) {
  if (entry.request === (before?.request ?? null) || (entry.request !== null && entry.sent === null)) return null;
  return (
    <p className="mt-1 truncate border-t border-line px-3 pt-1 text-sm text-faint first:mt-0 first:border-t-0 first:pt-0">
      {entry.sent ?? 'Server'}
    </p>
  );
}
