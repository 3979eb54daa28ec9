'use client';

import { useStored } from '@/components/context/WorkbenchContext';
import { countEntries, type ConsoleFilter } from '@/lib/console/console-store';

/** How many lines of each level there are. */
export function useConsoleCounts(): Record<ConsoleFilter, number> {
  return countEntries(useStored('console', (state) => state.entries));
}
