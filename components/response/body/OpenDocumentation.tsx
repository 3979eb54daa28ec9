'use client';

import { BookOpen } from 'lucide-react';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { Button } from '@/components/ui/Button';
import { saysOpenApi } from '@/lib/openapi/says-open-api';
import type { Received } from '@/lib/run/received';
import { DESTINATIONS } from '@/lib/workbench/destinations';

/** For an OpenAPI document: a way to read it as documentation. */
export function OpenDocumentation({ received }: { received: Received }) {
  const { layout } = useWorkbench();
  if (!saysOpenApi(received)) return null;
  return (
    <div className="mx-3 mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 rounded border-l-2 border-info bg-raised px-3 py-2">
      <BookOpen size={15} aria-hidden className="shrink-0 text-info" />
      <span className="min-w-40 flex-1">This is an OpenAPI document.</span>
      <Button look="quiet" onPress={() => layout.getState().open(DESTINATIONS.docs)} className="h-7 bg-panel">
        Show as documentation
      </Button>
      <Button look="quiet" onPress={() => layout.getState().open(DESTINATIONS.drift)} className="h-7 bg-panel">
        Find drift
      </Button>
    </div>
  );
}
