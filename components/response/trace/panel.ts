import type { ResponseTab } from '@/components/context/panel';
import { TraceView } from './TraceView';

export const traceTab = {
  id: 'trace',
  place: 'response',
  label: 'Trace',
  View: TraceView,
  count: ({ run }) => (run.state === 'done' ? run.response.trace.length : 0),
} as const satisfies ResponseTab;
