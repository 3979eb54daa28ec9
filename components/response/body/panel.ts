import type { ResponseTab } from '@/components/context/panel';
import { BodyTab } from './BodyTab';

export const bodyTab = {
  id: 'body',
  place: 'response',
  label: 'Body',
  View: BodyTab,
} as const satisfies ResponseTab;
