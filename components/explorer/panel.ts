import { Files } from 'lucide-react';
import type { Pane } from '@/components/context/panel';
import { DESTINATIONS } from '@/lib/workbench/destinations';
import { ExplorerPane } from './ExplorerPane';

export const explorerPane = {
  ...DESTINATIONS.explorer,
  label: 'Files',
  icon: Files,
  View: ExplorerPane,
  share: 100,
  minHeight: 80,
  isOffered: ({ layout }) => !layout.getState().filesHidden,
} satisfies Pane;
