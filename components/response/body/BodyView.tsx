'use client';

import { useMemo, useState, type KeyboardEvent } from 'react';
import { EmptyState } from '@/components/ui/EmptyState';
import { useStored } from '@/components/context/WorkbenchContext';
import { kindOfBody } from '@/lib/response/body-kind';
import { VIEWS, whyEmpty } from '@/lib/response/body-views';
import { formatSize } from '@/lib/response/format';
import type { Received } from '@/lib/run/received';
import { PREVIEW_BYTES } from '@/lib/run/live-body';
import { BodyToolbar } from './BodyToolbar';
import { EventsView } from './EventsView';
import { FindBar } from './FindBar';
import { HtmlPreview } from './HtmlPreview';
import { ImageView } from './ImageView';
import { JsonTreeView } from './JsonTreeView';
import { LinesView } from '../LinesView';
import { useBodyContent, type BodyContent } from './useBodyContent';
import { useFind } from './useFind';

/** The body as what it is. Of a large text the first megabyte, the rest when asked for. */
export function BodyView({ method, received }: { method: string | undefined; received: Received }) {
  const [whole, setWhole] = useState(false);
  const find = useFind();
  const { body, byteLength, contentType, status, durationMs } = received;
  const kind = kindOfBody(contentType, body);
  const chosen = useStored('layout', (state) => state.bodyViews[kind]);
  const view = chosen ?? VIEWS[kind][0];
  const isCut = (view === 'pretty' || view === 'text') && !whole;
  const shown = useMemo(() => (isCut ? body.subarray(0, PREVIEW_BYTES) : body), [isCut, body]);
  const content = useBodyContent({ kind, view, received, shown, query: find.query });
  if (!view) return <EmptyBody isComplete={durationMs !== null} method={method} status={status} />;
  const openOnKey = (event: KeyboardEvent) => {
    if (event.key !== 'f' || !(event.ctrlKey || event.metaKey) || content.matches === undefined) return;
    event.preventDefault();
    find.open();
  };
  return (
    <div onKeyDown={openOnKey} className="flex min-h-0 flex-1 flex-col">
      <BodyToolbar
        kind={kind}
        view={view}
        received={received}
        onFind={content.matches === undefined ? null : find.open}
      />
      {find.opened > 0 && content.matches !== undefined ? (
        <FindBar key={find.opened} find={find} count={content.matches?.length ?? null} />
      ) : null}
      <Content content={content} query={find.query} at={find.at} />
      {shown.byteLength < byteLength ? (
        <p className="flex shrink-0 items-center gap-3 border-t border-line px-3 py-1.5 text-sm text-soft">
          The first {formatSize(shown.byteLength)} of {formatSize(byteLength)}
          {durationMs === null || shown === body ? null : (
            <button
              type="button"
              onClick={() => setWhole(true)}
              className="text-accent hover:underline max-phone:min-h-8"
            >
              {body.byteLength < byteLength ? `Show ${formatSize(body.byteLength)}` : 'Show all'}
            </button>
          )}
        </p>
      ) : null}
    </div>
  );
}

function Content({ content, query, at }: { content: BodyContent; query: string; at: number }) {
  switch (content.view) {
    case 'tree':
      return <JsonTreeView text={content.text} query={query} current={content.matches[at % content.matches.length]} />;
    case 'events':
      return <EventsView events={content.events} query={query} />;
    case 'preview':
      return <HtmlPreview html={content.text} />;
    case 'image':
      return <ImageView bytes={content.bytes} type={content.type} />;
    case 'lines': {
      const { lines, matches } = content;
      const current = matches?.[at % matches.length];
      return <LinesView lines={lines} label="Response body" matches={matches ?? []} current={current} />;
    }
  }
}

function EmptyBody({
  isComplete,
  method,
  status,
}: {
  isComplete: boolean;
  method: string | undefined;
  status: number;
}) {
  if (!isComplete) return <EmptyState title="Nothing has arrived yet" />;
  const { title, note } = whyEmpty(method, status);
  return <EmptyState title={title}>{note}</EmptyState>;
}
