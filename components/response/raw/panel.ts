import type { ResponseTab } from '@/components/context/panel';
import { RawView } from './RawView';

export const rawTab = {
  id: 'raw',
  place: 'response',
  label: 'Raw',
  View: RawView,
} as const satisfies ResponseTab;
