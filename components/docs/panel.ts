import { lazyView } from '@/components/context/lazyView';
import type { DialogPanel } from '@/components/context/panel';
import { WideDialog } from '@/components/ui/WideDialog';
import { DESTINATIONS } from '@/lib/workbench/destinations';

export const docsDialog = {
  ...DESTINATIONS.docs,
  label: 'API documentation',
  command: 'Show the API documentation (OpenAPI)…',
  View: lazyView(() => import('./DocsDialog').then((file) => file.DocsDialog)),
  Frame: WideDialog,
} satisfies DialogPanel;

export const driftDialog = {
  ...DESTINATIONS.drift,
  label: 'Drift',
  command: 'Find drift between the OpenAPI document and the code…',
  View: lazyView(() => import('./DriftDialog').then((file) => file.DriftDialog)),
  Frame: WideDialog,
} satisfies DialogPanel;
