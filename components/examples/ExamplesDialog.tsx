'use client';

import type { DialogProps } from '@/components/context/panel';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { ExamplesGallery } from './ExamplesGallery';

/** The gallery of examples. The one that is chosen becomes another of the visitor's projects. */
export function ExamplesDialog({ close }: DialogProps) {
  const { examples, projects } = useWorkbench();
  return projects ? <ExamplesGallery examples={examples} projects={projects} onChosen={close} /> : null;
}
