'use client';

import { hasStack } from '@/lib/response/stack-frames';
import type { ConsoleEntry } from '@/lib/console/console-store';
import type { LogValue } from '@/sandbox/protocol';
import { StackText } from './StackText';

/** What was logged; objects open to show what is in them. */
export function LogValues({ entry }: { entry: ConsoleEntry }) {
  if (hasStack(entry.text)) return <StackText text={entry.text} />;
  if (!entry.values.some((value) => value.kind === 'object')) return entry.text;
  return (
    <div className="flex flex-wrap gap-x-2">
      {entry.values.map((value, index) => (
        <div key={index} className="max-w-full has-[details[open]]:basis-full">
          <Value value={value} />
        </div>
      ))}
    </div>
  );
}

function Value({ value }: { value: LogValue }) {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'primitive') return <span className={primitiveColor(value.of)}>{value.text}</span>;
  return (
    <details className="inline-block max-w-full align-top open:block">
      <summary className="cursor-default rounded-sm">{value.preview}</summary>
      <div className="border-l border-line pl-3">
        {value.entries.map(([key, child], index) => (
          <div key={index}>
            <span className="text-name">{key}</span>: <Value value={child} />
          </div>
        ))}
        {value.more > 0 ? <div className="text-faint">… {value.more} more</div> : null}
      </div>
    </details>
  );
}

function primitiveColor(of: Extract<LogValue, { kind: 'primitive' }>['of']): string {
  if (of === 'string') return 'text-string';
  return of === 'number' || of === 'bigint' ? 'text-number' : 'text-keyword';
}
