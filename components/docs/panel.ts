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
