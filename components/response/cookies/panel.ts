import type { ResponseTab } from '@/components/context/panel';
import { CookiesView } from './CookiesView';

export const cookiesTab = {
  id: 'cookies',
  place: 'response',
  label: 'Cookies',
  View: CookiesView,
  count: ({ received }) => received.cookies.length,
} as const satisfies ResponseTab;
