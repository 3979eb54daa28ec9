import type { BodyKind } from './body-kind';

export type BodyViewName = 'tree' | 'pretty' | 'events' | 'preview' | 'image' | 'text' | 'hex';

export const VIEW_LABELS: Record<BodyViewName, string> = {
  tree: 'Tree',
  pretty: 'Pretty',
  events: 'Events',
  preview: 'Preview',
  image: 'Image',
  text: 'Text',
  hex: 'Hex',
};

/** The ways a kind of body can be looked at, the one it is first shown in first. */
export const VIEWS: Record<BodyKind, readonly BodyViewName[]> = {
  empty: [],
  json: ['tree', 'pretty', 'text', 'hex'],
  'event-stream': ['events', 'text', 'hex'],
  'json-lines': ['events', 'text', 'hex'],
  html: ['text', 'preview', 'hex'],
  svg: ['image', 'text', 'hex'],
  image: ['image', 'hex'],
  text: ['text', 'hex'],
  binary: ['hex'],
};

/** Why there is nothing to show of a complete response. */
export function whyEmpty(method: string | undefined, status: number): { title: string; note?: string } {
  if (method?.toUpperCase() === 'HEAD')
    return { title: 'An answer to HEAD has no body', note: 'Its headers are those of the answer to GET.' };
  if (status === 204) return { title: '204 No Content: there is no body' };
  if (status === 304) return { title: '304 Not Modified: there is no body', note: 'A client shows what it has kept.' };
  if (status >= 300 && status < 400) return { title: 'This redirect has no body' };
  return { title: 'The body is empty' };
}
