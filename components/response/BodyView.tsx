'use client';

import { useMemo, useState } from 'react';
import { EmptyState } from '@/components/ui/EmptyState';
import { decodeBody, hexLines, viewOfBody } from '@/lib/response/body-kind';
import { formatSize } from '@/lib/response/format';
import { jsonLines, textLines, type Token } from '@/lib/response/json-lines';
import { PREVIEW_BYTES } from '@/lib/store/live-body';
import { BodyTools } from './BodyTools';
import { ImageView } from './ImageView';
import { LinesView } from './LinesView';
import type { Received } from '@/lib/response/received';

const HEX_BYTES = 64 * 1024;

/** The body as what it is: JSON, text, an image, or bytes. Of a large one the first megabyte, the rest when asked for. */
export function BodyView({ received }: { received: Received }) {
  const [whole, setWhole] = useState(false);
  const [pretty, setPretty] = useState(true);
  const { body, byteLength, contentType } = received;
  const view = viewOfBody(contentType, body);
  const shown = whole ? body : body.subarray(0, view === 'binary' ? HEX_BYTES : PREVIEW_BYTES);
  const lines = useMemo(() => linesOf(view, pretty, contentType, shown), [view, pretty, contentType, shown]);
  if (view === 'empty')
    return <EmptyState title={received.durationMs === null ? 'Nothing has arrived yet' : 'The body is empty'} />;
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {view === 'image' ? (
        <ImageView bytes={body} type={contentType ?? ''} />
      ) : (
        <LinesView lines={lines} label="Response body" />
      )}
      <BodyTools view={view} pretty={pretty} onPretty={setPretty} received={received} />
      {shown.byteLength < byteLength && view !== 'image' ? (
        <p className="flex shrink-0 items-center gap-3 border-t border-line px-3 py-1.5 text-sm text-soft">
          The first {formatSize(shown.byteLength)} of {formatSize(byteLength)}
          {received.durationMs === null ? null : (
            <button type="button" onClick={() => setWhole(true)} className="text-accent hover:underline">
              Show all
            </button>
          )}
        </p>
      ) : null}
    </div>
  );
}

function linesOf(view: string, pretty: boolean, contentType: string | undefined, bytes: Uint8Array): Token[][] {
  if (view === 'image' || view === 'empty') return [];
  if (view === 'binary') return hexLines(bytes).map((text) => [{ kind: 'plain', text }]);
  const text = decodeBody(contentType, bytes);
  return view === 'json' && pretty ? jsonLines(text) : textLines(text);
}
