'use client';

import { useState } from 'react';
import type { DialogProps } from '@/components/context/panel';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { EmptyState } from '@/components/ui/EmptyState';
import { newestDocument } from '@/lib/openapi/newest-document';
import { DocsFrame } from './DocsFrame';

/** The newest OpenAPI document that was answered, as documentation. */
export function DocsDialog({ close }: DialogProps) {
  const { run, history } = useWorkbench();
  const [found] = useState(() => newestDocument(run.getState().run, history.getState().ofProject()));
  if (!found)
    return (
      <EmptyState title="No OpenAPI document was answered yet">
        Send a request to a route that answers with an OpenAPI 3 document as JSON, and it is shown here.
      </EmptyState>
    );
  if (!found.ok)
    return (
      <p role="alert" className="text-bad">
        {found.message}
      </p>
    );
  return <DocsFrame document={found.document} close={close} />;
}
