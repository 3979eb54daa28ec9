import { SquareTerminal } from 'lucide-react';
import type { Pane } from '@/components/context/panel';
import { DESTINATIONS } from '@/lib/workbench/destinations';
import { Drawer } from './Drawer';

export const drawerPane = {
  ...DESTINATIONS.console,
  label: 'Console',
  icon: SquareTerminal,
  View: Drawer,
  share: 24,
  minHeight: 36,
} satisfies Pane;
