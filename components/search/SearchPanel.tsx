'use client';

import { useDeferredValue, useMemo, useRef, type KeyboardEvent } from 'react';
import { useStored } from '@/components/context/WorkbenchContext';
import { EmptyState } from '@/components/ui/EmptyState';
import { findInFiles } from '@/lib/files/find-in-files';
import { FoundFiles } from './FoundFiles';
import { SearchFields } from './SearchFields';

/** Finds text in all files of the project. From the field, Enter and the down key go to what was found. */
export function SearchPanel() {
  const files = useStored('project', (state) => state.project.files);
  const query = useStored('search', (state) => state);
  const panel = useRef<HTMLDivElement>(null);
  const looked = useDeferredValue(query);
  const result = useMemo(() => findInFiles(files, looked), [files, looked]);
  const goToFound = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    panel.current?.querySelector<HTMLElement>('[role=option]')?.focus();
  };
  return (
    <div ref={panel} className="flex min-h-0 flex-1 flex-col">
      <SearchFields result={result} onKeyDown={goToFound} />
      {result.ok && result.count > 0 ? (
        <FoundFiles files={result.files} />
      ) : (
        <EmptyState title={result.ok && query.text !== '' ? 'Nothing is found' : 'Find text in all files'} />
      )}
    </div>
  );
}
