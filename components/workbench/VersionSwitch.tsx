'use client';

import { Segments } from '@/components/ui/Segments';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

const VERSIONS = [
  { value: '14', label: '14' },
  { value: '15', label: '15' },
  { value: '16', label: '16' },
] as const;

export function VersionSwitch() {
  const { project } = useWorkbench();
  const next = useStored('project', (state) => state.project.next);
  return (
    <Segments
      label="Next.js version"
      value={next}
      options={VERSIONS}
      onChange={(version) => project.getState().setNext(version)}
    />
  );
}
