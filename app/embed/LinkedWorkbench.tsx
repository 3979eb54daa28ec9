'use client';

import { useState } from 'react';
import { Workbench } from '@/components/workbench/Workbench';
import { lookOf } from '@/lib/embed/view-of';
import { startLinkedWorkbench } from '@/lib/workbench/start-linked-workbench';
import type { Project } from '@/lib/project/project';
import { EmbeddedResponse } from './EmbeddedResponse';

export function LinkedWorkbench({ project, view }: { project: Project; view: 'workbench' | 'response' }) {
  const [workbench] = useState(() => startLinkedWorkbench(project, lookOf(location.search)));
  if (view === 'response') return <EmbeddedResponse withRequest workbench={workbench} />;
  return <Workbench embedded project={project} workbench={workbench} />;
}
