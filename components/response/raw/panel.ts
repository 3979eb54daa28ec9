import { lazyView } from '@/components/context/lazyView';
import type { ResponseTab } from '@/components/context/panel';

export const rawTab = {
  id: 'raw',
  place: 'response',
  label: 'Raw',
  View: lazyView(() => import('./RawView').then((file) => file.RawView)),
} as const satisfies ResponseTab;
