import { FileCode } from 'lucide-react';
import type { Pane } from '@/components/context/panel';
import { DESTINATIONS } from '@/lib/workbench/destinations';
import { EditorPane } from './EditorPane';

export const codePane = {
  ...DESTINATIONS.code,
  label: 'Code',
  icon: FileCode,
  View: EditorPane,
  share: 76,
  minHeight: 80,
} satisfies Pane;
