'use client';

import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { FilterField } from '@/components/ui/FilterField';

/** Shows only the lines that say it. */
export function ConsoleSearch() {
  const { console } = useWorkbench();
  const query = useStored('console', (state) => state.query);
  return (
    <FilterField label="Filter the console" value={query} onChange={(text) => console.getState().setQuery(text)} />
  );
}
