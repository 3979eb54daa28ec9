'use client';

import { useDeferredValue, useMemo } from 'react';
import { decodeBody, type BodyKind } from '@/lib/response/body-kind';
import { hexLines, jsonLines, textLines, type BodyLines } from '@/lib/response/body-lines';
import type { BodyViewName } from '@/lib/response/body-views';
import { findInLines, findInText, type LineMatch, type Match } from '@/lib/response/find-text';
import type { Received } from '@/lib/run/received';
import { eventsOf, type StreamEvent } from '@/lib/response/stream-events';

/** What a view shows. `matches` is what was found; null where finding filters, absent where there is nothing to find in. */
export type BodyContent =
  | { view: 'tree'; text: string; matches: Match[] }
  | { view: 'lines'; lines: BodyLines; matches?: LineMatch[] }
  | { view: 'events'; events: StreamEvent[]; matches: null }
  | { view: 'preview'; text: string; matches?: undefined }
  | { view: 'image'; bytes: Uint8Array; type: string; matches?: undefined };

interface BodyToShow {
  kind: BodyKind;
  view: BodyViewName | undefined;
  received: Received;
  /** The part of the body to show. */
  shown: Uint8Array;
  query: string;
}

/** The body made ready for a view. */
export function useBodyContent({ kind, view, received, shown, query }: BodyToShow): BodyContent {
  const { contentType, chunks } = received;
  const content = useMemo(
    () => contentOf(kind, view, contentType, shown, chunks),
    [kind, view, contentType, shown, chunks],
  );
  // Typing goes on while a large body is searched.
  const wanted = useDeferredValue(query);
  return useMemo(() => withMatches(content, wanted), [content, wanted]);
}

function contentOf(
  kind: BodyKind,
  view: BodyViewName | undefined,
  contentType: string | undefined,
  bytes: Uint8Array,
  chunks: Received['chunks'],
): BodyContent {
  const text = () => decodeBody(contentType, bytes);
  switch (view) {
    case 'tree':
      return { view, text: text(), matches: [] };
    case 'preview':
      return { view, text: text() };
    case 'image':
      return { view, bytes, type: contentType ?? '' };
    case 'events':
      return { view, events: eventsOf(kind, bytes, chunks), matches: null };
    case 'hex':
    case undefined:
      return { view: 'lines', lines: hexLines(bytes) };
    case 'pretty':
      return { view: 'lines', lines: jsonLines(text()), matches: [] };
    case 'text':
      return { view: 'lines', lines: textLines(text()), matches: [] };
  }
}

function withMatches(content: BodyContent, query: string): BodyContent {
  if (query === '') return content;
  if (content.view === 'tree') return { ...content, matches: findInText(content.text, query) };
  if (content.view === 'lines' && content.matches) return { ...content, matches: findInLines(content.lines, query) };
  return content;
}
