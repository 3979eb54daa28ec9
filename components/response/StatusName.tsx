'use client';

import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { statusClass } from '@/lib/response/raw-message';
import { meaningOf } from '@/lib/response/status-meanings';

const COLORS = {
  information: 'text-info',
  success: 'text-ok',
  redirect: 'text-info',
  'client-error': 'text-warn',
  'server-error': 'text-bad',
};

/** Status and phrase; what they mean, to whoever points at them. */
export function StatusName({ status, phrase }: { status: number; phrase: string }) {
  return (
    <span role="status" className="flex max-w-full shrink-0">
      <TooltipTrigger delay={300} closeDelay={0}>
        <Button
          className={`min-w-0 cursor-help truncate rounded-sm font-mono font-semibold ${COLORS[statusClass(status)]}`}
        >
          {status} {phrase}
        </Button>
        <Tooltip offset={6} className="max-w-72 rounded-sm bg-text px-2 py-1 text-xs text-panel">
          {meaningOf(status)}
        </Tooltip>
      </TooltipTrigger>
    </span>
  );
}
