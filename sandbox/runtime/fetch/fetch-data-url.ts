import { createFetchedResponse } from './create-fetched-response';

/** The answer to a `fetch` of a `data:` url; null where it cannot be read. @see https://fetch.spec.whatwg.org/#data-urls */
export function fetchDataUrl({ href }: URL): Response | null {
  const [, type = '', data] = /^data:([^,]*),(.*)$/s.exec(href.replace(/#.*$/s, '')) ?? [];
  if (data === undefined) return null;
  const [, mediaType = type, base64] = /^(.*?)( *; *base64)?$/is.exec(type.trim()) ?? [];
  const text = data.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  try {
    const bytes = Uint8Array.from(base64 ? atob(text) : text, (character) => character.charCodeAt(0));
    const contentType = mediaType.startsWith(';')
      ? `text/plain${mediaType}`
      : mediaType || 'text/plain;charset=US-ASCII';
    return createFetchedResponse(bytes, {
      status: 200,
      statusText: 'OK',
      headers: [['content-type', contentType]],
      url: href,
    });
  } catch {
    return null;
  }
}
