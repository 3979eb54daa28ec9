'use client';

import { Input, SearchField } from 'react-aria-components';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

/** Shows only the lines that say it. Escape empties it. */
export function ConsoleSearch() {
  const { console } = useWorkbench();
  const query = useStored('console', (state) => state.query);
  return (
    <SearchField
      aria-label="Filter the console"
      value={query}
      onChange={(text) => console.getState().setQuery(text)}
      className="mr-1 min-w-0 shrink @max-[520px]:grow"
    >
      <Input
        placeholder="Filter"
        className="h-6 w-24 min-w-0 @max-[520px]:w-full rounded-sm bg-raised px-2 text-sm max-phone:h-10"
      />
    </SearchField>
  );
}
