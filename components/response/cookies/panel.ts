import { lazyView } from '@/components/context/lazyView';
import type { ResponseTab } from '@/components/context/panel';

export const cookiesTab = {
  id: 'cookies',
  place: 'response',
  label: 'Cookies',
  View: lazyView(() => import('./CookiesView').then((file) => file.CookiesView)),
  count: ({ received }) => received.cookies.length,
} as const satisfies ResponseTab;
