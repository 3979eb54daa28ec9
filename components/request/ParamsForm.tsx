'use client';

import { PairTable } from '@/components/ui/PairTable';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

/** The URL's query as a table. */
export function ParamsForm() {
  const { request } = useWorkbench();
  const rows = useStored('request', (state) => state.query);
  return <PairTable noun="parameter" rows={rows} onChange={(query) => request.getState().setQuery(query)} />;
}
