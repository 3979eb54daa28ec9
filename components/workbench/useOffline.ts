'use client';

import { useEffect } from 'react';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { whenQuiet } from '@/lib/run/when-quiet';

/** Put in by Next.js at build time. */
declare const process: { env: { NODE_ENV: string } };

/** Has the browser keep the site once nothing else waits; not from another site's page, nor while the site itself is being developed. */
export function useOffline(isOwnSite: boolean): void {
  const workbench = useWorkbench();
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' || !isOwnSite) return;
    const stopped = new AbortController();
    const whenStopped = (undo: () => void) =>
      stopped.signal.aborted ? undo() : stopped.signal.addEventListener('abort', undo);
    whenStopped(
      whenQuiet(workbench, () => {
        void import('@/lib/offline/keep-offline').then(({ keepOffline }) =>
          whenStopped(keepOffline(workbench.offline, () => workbench.saveNow())),
        );
      }),
    );
    return () => stopped.abort();
  }, [workbench, isOwnSite]);
}
