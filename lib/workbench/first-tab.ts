import { readAuth } from '@/lib/request/auth-header';
import type { RequestForm } from '@/lib/request/request-form';
import type { RequestTab } from './layout-store';

/** The tab that shows what a request is about, for somebody who sees it for the first time. */
export function firstTab({ body, headers }: RequestForm): RequestTab {
  if (body.kind !== 'none') return 'body';
  if (readAuth(headers).kind !== 'none') return 'auth';
  return headers.some((row) => row.enabled) ? 'headers' : 'params';
}
