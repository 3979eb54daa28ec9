'use client';

import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import type { CacheEntry } from '@/sandbox/protocol';
import { CacheList } from './CacheList';
import { ClockBar } from './ClockBar';
import { RevalidateForm } from './RevalidateForm';
import { useCaches } from './useCaches';

const KINDS: [kind: CacheEntry['kind'], title: string][] = [
  ['route', 'Answers of routes'],
  ['fetch', 'Answers to fetch'],
  ['function', 'Results of cached functions'],
];

/** What Next's caches of this server hold, by the server's clock, which can be moved. */
export function CachesPanel() {
  const { changeCaches } = useWorkbench();
  const entries = useCaches();
  const failure = useStored('caches', (state) => state.failure);
  return (
    <div className="flex min-h-full flex-col pb-2">
      <div className="flex flex-wrap items-center gap-1.5 border-b border-line px-3 py-1.5">
        <ClockBar entries={entries ?? []} />
        <RevalidateForm tags={[...new Set(entries?.flatMap(({ tags }) => tags))]} />
        <Button
          look="quiet"
          className="h-7 px-2"
          isDisabled={!entries?.length}
          onPress={() => void changeCaches({ kind: 'clear' })}
        >
          Clear all
        </Button>
      </div>
      {failure === null ? null : (
        <p role="alert" className="px-3 py-1 text-sm text-bad">
          {failure}
        </p>
      )}
      {entries?.length === 0 ? <NothingStored /> : null}
      {KINDS.map(([kind, title]) => (
        <CacheList key={kind} title={title} entries={entries?.filter((entry) => entry.kind === kind) ?? []} />
      ))}
    </div>
  );
}

function NothingStored() {
  const mode = useStored('project', ({ project }) => project.mode);
  return (
    <EmptyState title="Next’s caches hold nothing">
      {mode === 'development'
        ? 'In development answers of routes are not stored. Those to fetch and the results of cached functions are.'
        : 'The build of this project made no answers; press Send to build it and ask.'}
    </EmptyState>
  );
}
