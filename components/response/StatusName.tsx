'use client';

import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { statusColor } from '@/components/ui/status-color';
import { meaningOf } from '@/lib/response/status-meanings';

/** Status and phrase; what they mean, to whoever points at them. */
export function StatusName({ status, phrase }: { status: number; phrase: string }) {
  return (
    <span role="status" className="flex max-w-full shrink-0">
      <TooltipTrigger delay={300} closeDelay={0}>
        <Button
          className={`min-w-0 cursor-help truncate rounded-sm font-mono max-phone:min-h-6 font-semibold ${statusColor(status)}`}
        >
          {status} {phrase}
        </Button>
        <Tooltip offset={6} className="max-w-72 rounded-sm bg-text px-2 py-1 text-sm text-panel">
          {meaningOf(status)}
        </Tooltip>
      </TooltipTrigger>
    </span>
  );
}
