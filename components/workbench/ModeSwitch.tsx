'use client';

import { Segments } from '@/components/ui/Segments';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

const MODES = [
  { value: 'development', label: 'next dev' },
  { value: 'production', label: 'next start' },
] as const;

export function ModeSwitch() {
  const { project } = useWorkbench();
  const mode = useStored('project', (state) => state.project.mode);
  return (
    <Segments label="Mode" value={mode} options={MODES} onChange={(chosen) => project.getState().setMode(chosen)} />
  );
}
