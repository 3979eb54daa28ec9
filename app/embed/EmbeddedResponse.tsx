'use client';

import { useEffect } from 'react';
import { RequestPane } from '@/components/request/RequestPane';
import { ResponsePane } from '@/components/response/ResponsePane';
import { EmbedBar } from '@/components/share/EmbedBar';
import { PanelsProvider } from '@/components/context/PanelsContext';
import { panels } from '@/components/workbench/panels';
import { WorkbenchProvider } from '@/components/context/WorkbenchContext';
import { useApplyTheme } from '@/components/context/useTheme';
import type { Workbench } from '@/lib/workbench/workbench';

interface EmbeddedResponseProps {
  workbench: Workbench;
  /** Whether the reader sends requests, rather than the embedding page. */
  withRequest?: boolean;
}

/** Only requests and what they are answered with. */
export function EmbeddedResponse({ workbench, withRequest = false }: EmbeddedResponseProps) {
  useEffect(() => workbench.start(), [workbench]);
  return (
    <WorkbenchProvider workbench={workbench}>
      <PanelsProvider panels={panels}>
        <ThemedPanes withRequest={withRequest} />
      </PanelsProvider>
    </WorkbenchProvider>
  );
}

function ThemedPanes({ withRequest }: { withRequest: boolean }) {
  useApplyTheme();
  return (
    <main className="flex h-dvh flex-col">
      {withRequest ? (
        <>
          <EmbedBar />
          <div className="h-2/5 shrink-0 border-b border-line">
            <RequestPane />
          </div>
        </>
      ) : (
        <h1 className="sr-only">Response</h1>
      )}
      <div className="min-h-0 flex-1">
        <ResponsePane />
      </div>
    </main>
  );
}
