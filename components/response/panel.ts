import { MessageSquareText } from 'lucide-react';
import type { Pane } from '@/components/context/panel';
import { DESTINATIONS } from '@/lib/workbench/destinations';
import { ResponsePane } from './ResponsePane';

export const responsePane = {
  ...DESTINATIONS.response,
  label: 'Response',
  icon: MessageSquareText,
  View: ResponsePane,
  share: 68,
  minHeight: 120,
} satisfies Pane;
