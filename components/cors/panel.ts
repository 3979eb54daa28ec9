import { lazyView } from '@/components/context/lazyView';
import type { DialogPanel } from '@/components/context/panel';
import { DESTINATIONS } from '@/lib/workbench/destinations';

export const corsDialog = {
  ...DESTINATIONS.cors,
  label: 'Call from another origin',
  command: 'Call from another origin (CORS)…',
  View: lazyView(() => import('./CorsDialog').then((file) => file.CorsDialog)),
  inMenu: true,
  forRequest: true,
} as const satisfies DialogPanel;
