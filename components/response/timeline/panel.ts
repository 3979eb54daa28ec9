import { lazyView } from '@/components/context/lazyView';
import type { ResponseTab } from '@/components/context/panel';

export const timelineTab = {
  id: 'timeline',
  place: 'response',
  label: 'Timeline',
  View: lazyView(() => import('./TimelineView').then((file) => file.TimelineView)),
  count: ({ received }) => received.chunkCount,
} as const satisfies ResponseTab;
