import type { OutgoingRequest, OutgoingResponse } from '@/sandbox/host/playground';

/** Fetches as this page, without the visitor's cookies or address. Rejects with why a browser cannot. */
export async function fetchFromPage({ method, url, headers, body }: OutgoingRequest): Promise<OutgoingResponse> {
  const response = await send(url, {
    method,
    headers,
    ...(body.byteLength > 0 && { body: body.slice() }),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
  const { status, statusText } = response;
  return { status, statusText, headers: [...response.headers], body: new Uint8Array(await response.arrayBuffer()) };
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    throw new Error(explain(new URL(url), error), { cause: error });
  }
}

function explain({ origin, protocol }: URL, error: unknown): string {
  if (location.protocol === 'https:' && protocol === 'http:')
    return `a page from https may not fetch ${origin}; a server may`;
  const reason = error instanceof Error ? error.message : String(error);
  return (
    `${origin} did not answer, or its answer does not allow pages of ${location.origin} (CORS: ` +
    `Access-Control-Allow-Origin). A Next.js server has no CORS and could fetch it; a page cannot. (${reason})`
  );
}
