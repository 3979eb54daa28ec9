'use client';

import { FileLink } from '@/components/context/FileLink';
import type { ConsoleEntry } from '@/lib/console/console-store';
import type { LogLevel } from '@/sandbox/protocol';
import { LogValues } from './LogValues';

const COLORS: Record<LogLevel, string> = {
  log: '',
  info: '',
  debug: 'text-soft',
  warn: 'text-warn',
  error: 'text-bad',
};

export function ConsoleLine({ entry }: { entry: ConsoleEntry }) {
  const { level, position, count } = entry;
  return (
    <div className={`flex items-start gap-3 px-3 hover:bg-raised ${COLORS[level]}`}>
      {level === 'warn' || level === 'error' ? <span className="sr-only">{level}: </span> : null}
      <div className="min-w-0 flex-1 break-words whitespace-pre-wrap">
        {count > 1 ? (
          <span className="mr-2 rounded-full bg-raised px-1.5 text-sm text-soft tabular-nums">{count}</span>
        ) : null}
        <LogValues entry={entry} />
      </div>
      {position ? <FileLink {...position} className="shrink-0 leading-[22px]! text-faint" /> : null}
    </div>
  );
}
