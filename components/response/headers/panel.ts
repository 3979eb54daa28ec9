import type { ResponseTab } from '@/components/context/panel';
import { HeadersView } from './HeadersView';

export const headersTab = {
  id: 'headers',
  place: 'response',
  label: 'Headers',
  View: HeadersView,
  count: ({ received }) => received.headers.length,
} as const satisfies ResponseTab;
