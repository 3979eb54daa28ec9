'use client';

import { Segments } from '@/components/ui/Segments';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

const VERSIONS = NEXT_VERSIONS.map((value) => ({ value, label: value }));

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
