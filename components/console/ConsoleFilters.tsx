'use client';

import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import type { ConsoleFilter } from '@/lib/console/console-store';
import { useConsoleCounts } from './useConsoleCounts';

const FILTERS: { value: ConsoleFilter; label: string; color: string }[] = [
  { value: 'all', label: 'All', color: '' },
  { value: 'log', label: 'Logs', color: '' },
  { value: 'warn', label: 'Warnings', color: 'selected:text-warn' },
  { value: 'error', label: 'Errors', color: 'selected:text-bad' },
];

/** Which levels are shown, and how many lines each has. */
export function ConsoleFilters() {
  const { console } = useWorkbench();
  const counts = useConsoleCounts();
  const filter = useStored('console', (state) => state.filter);
  return (
    <ToggleButtonGroup
      aria-label="Levels shown"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filter]}
      onSelectionChange={(keys) => keys.forEach((key) => console.getState().setFilter(key as ConsoleFilter))}
      className="flex pr-1"
    >
      {FILTERS.map(({ value, label, color }) => (
        <ToggleButton
          key={value}
          id={value}
          className={`h-6 rounded-sm px-1.5 text-sm whitespace-nowrap text-faint hover:text-text selected:bg-raised selected:text-text max-phone:h-10 ${color}`}
        >
          {label}{' '}
          {value === 'all' || counts[value] === 0 ? null : <span className="tabular-nums">{counts[value]}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
