import { statusClass } from '@/lib/response/raw-message';

const COLORS = {
  information: 'text-info',
  success: 'text-ok',
  redirect: 'text-info',
  'client-error': 'text-warn',
  'server-error': 'text-bad',
};

/** The colour of a status, by its class. */
export function statusColor(status: number): string {
  return COLORS[statusClass(status)];
}
