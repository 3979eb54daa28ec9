import { ArrowUpRight } from 'lucide-react';
import type { Pane } from '@/components/context/panel';
import { DESTINATIONS } from '@/lib/workbench/destinations';
import { RequestPane } from './RequestPane';

export const requestPane = {
  ...DESTINATIONS.request,
  label: 'Request',
  icon: ArrowUpRight,
  View: RequestPane,
  share: 32,
  minHeight: 110,
} satisfies Pane;
