'use client';

import { Trash2 } from 'lucide-react';
import { IconButton } from '@/components/ui/IconButton';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { ConsoleFilters } from './ConsoleFilters';
import { ConsoleSearch } from './ConsoleSearch';

export function ConsoleToolbar() {
  const { console } = useWorkbench();
  return (
    <>
      <ConsoleSearch />
      <ConsoleFilters />
      <IconButton icon={Trash2} label="Clear the console" onPress={() => console.getState().clear()} />
    </>
  );
}
