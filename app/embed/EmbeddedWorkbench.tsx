'use client';

import { useEffect, useState } from 'react';
import { Workbench } from '@/components/workbench/Workbench';
import { lookOf } from '@/lib/embed/view-of';
import { startEmbeddedWorkbench } from '@/lib/workbench/start-embedded-workbench';
import type { Workbench as WorkbenchState } from '@/lib/workbench/workbench';
import { EmbeddedResponse } from './EmbeddedResponse';

/** Shows the project that the embedding page gives, once it has. */
export function EmbeddedWorkbench({ view }: { view: 'workbench' | 'response' }) {
  const [workbench, setWorkbench] = useState<WorkbenchState | null>(null);
  useEffect(() => startEmbeddedWorkbench(lookOf(location.search), setWorkbench), []);
  if (!workbench) return null;
  if (view === 'response') return <EmbeddedResponse workbench={workbench} />;
  return <Workbench embedded project={workbench.project.getState().project} workbench={workbench} />;
}
