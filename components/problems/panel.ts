import type { DrawerTab } from '@/components/context/panel';
import { useProblems } from '@/components/context/useProblems';
import { DESTINATIONS } from '@/lib/workbench/destinations';
import { ProblemsList } from './ProblemsList';

export const problemsTab = {
  ...DESTINATIONS.problems,
  label: 'Problems',
  command: 'Show the problems',
  View: ProblemsList,
  useCount: () => useProblems().length,
} satisfies DrawerTab;
