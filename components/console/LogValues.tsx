'use client';

import type { ConsoleEntry } from '@/lib/store/console-store';
import type { LogValue } from '@/sandbox/protocol';

/** What was logged; objects open to show what is in them. */
export function LogValues({ entry }: { entry: ConsoleEntry }) {
  if (!entry.values.some((value) => value.kind === 'object')) return entry.text;
  return entry.values.map((value, index) => (
    <span key={index} className="mr-2">
      <Value value={value} />
    </span>
  ));
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
