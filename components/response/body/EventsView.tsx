'use client';

import { EmptyState } from '@/components/ui/EmptyState';
import { useStickToEnd } from '@/components/ui/useStickToEnd';
import { tokensOf } from '@/lib/response/body-lines';
import { findInText } from '@/lib/response/find-text';
import { formatDuration } from '@/lib/response/format';
import type { StreamEvent } from '@/lib/response/stream-events';
import { LineText } from '../LineText';

const MOST_EVENTS = 1000;
const LONGEST = 4000;

/** The events of a stream with the times they arrived at; the newest stay in sight while they come. */
export function EventsView({ events, query }: { events: readonly StreamEvent[]; query: string }) {
  const found = query === '' ? events : events.filter(({ data }) => findInText(data, query, 1).length > 0);
  const shown = found.slice(-MOST_EVENTS);
  const { ref, onScroll } = useStickToEnd(shown.length);
  if (shown.length === 0) return <EmptyState title={query === '' ? 'No event has arrived' : 'No event says that'} />;
  return (
    <div
      ref={ref}
      role="region"
      aria-label="Response body"
      tabIndex={0}
      onScroll={onScroll}
      className="min-h-0 flex-1 overflow-auto py-1 font-mono"
    >
      {found.length > shown.length ? (
        <p className="px-3 py-1 text-sm text-faint">
          The newest {shown.length} of {found.length} events
        </p>
      ) : null}
      <ol>
        {shown.map((event, index) => (
          <EventItem key={found.length - shown.length + index} event={event} query={query} />
        ))}
      </ol>
    </div>
  );
}

function EventItem({ event, query }: { event: StreamEvent; query: string }) {
  const data = event.data.slice(0, LONGEST);
  return (
    <li className="flex items-start gap-3 px-3 leading-[22px] hover:bg-raised">
      <span className="w-16 shrink-0 text-right text-sm leading-[22px] text-faint tabular-nums">
        {formatDuration(event.atMs)}
      </span>
      {event.type === null ? null : (
        <span className="max-w-40 min-w-16 shrink-0 truncate text-sm leading-[22px] text-accent">
          {event.type}
          {event.id ? <span className="text-faint"> #{event.id}</span> : null}
        </span>
      )}
      <span className="min-w-0 flex-1 break-words whitespace-pre-wrap">
        <LineText tokens={tokensOf(data)} matches={findInText(data, query, 50)} />
        {data.length < event.data.length ? <span className="text-faint">…</span> : null}
      </span>
    </li>
  );
}
