import type { ResponseTab } from '@/components/context/panel';
import { TimelineView } from './TimelineView';

export const timelineTab = {
  id: 'timeline',
  place: 'response',
  label: 'Timeline',
  View: TimelineView,
  count: ({ received }) => received.chunkCount,
} as const satisfies ResponseTab;
