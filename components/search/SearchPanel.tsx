'use client';

import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useStored } from '@/components/context/WorkbenchContext';
import { EmptyState } from '@/components/ui/EmptyState';
import { after } from '@/lib/page/timers';
import { FoundFiles } from './FoundFiles';
import { SearchFields } from './SearchFields';
import { useFound } from './useFound';

/** Finds text in all files of the project. From the field, Enter and the down key go to what was found. */
export function SearchPanel() {
  const isEmpty = useStored('search', ({ text }) => text === '');
  const { result, isCurrent } = useFound();
  const panel = useRef<HTMLDivElement>(null);
  const goesToFound = useRef(false);
  const goToFound = (event: KeyboardEvent) => {
    goesToFound.current = event.key === 'Enter' || event.key === 'ArrowDown';
    if (!goesToFound.current) return;
    event.preventDefault();
    if (isCurrent) focusFound();
  };
  const focusFound = () => {
    goesToFound.current = false;
    panel.current?.querySelector<HTMLElement>('[role=option]')?.focus();
  };
  useEffect(() => {
    if (!isCurrent || !goesToFound.current) return undefined;
    // A list draws what is new in it in a second step, after this one.
    return after(0, focusFound);
  });
  return (
    <div ref={panel} className="flex min-h-0 flex-1 flex-col">
      <SearchFields result={result} onKeyDown={goToFound} />
      {result.ok && result.count > 0 ? (
        <FoundFiles files={result.files} />
      ) : (
        <EmptyState title={result.ok && !isEmpty ? 'Nothing is found' : 'Find text in all files'} />
      )}
    </div>
  );
}
