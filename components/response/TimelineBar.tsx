import { formatDuration } from '@/lib/response/format';
import type { Received } from '@/lib/run/received';

const MOST_MARKS = 200;

/** When each chunk arrived, on a line from the request to the end of the response. */
export function TimelineBar({ received }: { received: Received }) {
  const { chunks } = received;
  const end = received.durationMs ?? chunks.at(-1)?.atMs ?? 0;
  if (chunks.length === 0 || end <= 0) return null;
  return (
    <div
      aria-hidden
      className="flex shrink-0 items-center gap-2.5 border-t border-line px-3 py-1.5 font-mono text-sm text-faint tabular-nums"
    >
      <span>0 ms</span>
      <span className="relative mx-1 h-1 flex-1 rounded-full bg-raised">
        {chunks.slice(0, MOST_MARKS).map((chunk, index) => (
          <i
            key={index}
            data-mark
            style={{ left: `${Math.min(100, (chunk.atMs / end) * 100)}%` }}
            className="absolute -top-0.5 -ml-1 size-2 rounded-full bg-accent"
          />
        ))}
      </span>
      <span>{formatDuration(end)}</span>
    </div>
  );
}
