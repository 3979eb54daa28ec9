'use client';

import { useStored } from '@/components/context/WorkbenchContext';

/** How many tests failed when they last ran. */
export function useFailedCount(): number {
  return useStored('tests', ({ results }) => {
    const all = Object.values(results).flat();
    return all.filter(({ state }) => state === 'failed').length;
  });
}
