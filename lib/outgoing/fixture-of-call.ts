import { fromBytes } from '@/lib/project/file-content';
import type { OutgoingResponse } from '@/sandbox/host/playground';
import type { HeaderList } from '@/sandbox/protocol';

/** An entry of `fixtures.json` that answers as an address did. */
export interface RecordedFixture {
  method: string;
  url: string;
  response: { status: number; headers: HeaderList } & ({ json: unknown } | { text: string } | { base64: string });
}

/** Headers of how an answer came, not of what it is: a fixture's body comes in another way. */
const OF_THE_WAY = /^(?:content-encoding|content-length|transfer-encoding|connection|keep-alive)$/i;

export function fixtureOfCall(method: string, url: string, answer: OutgoingResponse): RecordedFixture {
  const headers = answer.headers.filter(([name]) => !OF_THE_WAY.test(name));
  const body = typeof answer.body === 'string' ? answer.body : fromBytes(answer.body);
  const content = typeof body === 'string' ? jsonOrText(body, headers) : body;
  return { method, url: patternOf(url), response: { status: answer.status, headers, ...content } };
}

/** A `?` in a query would begin another one, and what follows a `#` is never sent. */
function patternOf(url: string): string {
  const { origin, pathname, search } = new URL(url);
  return origin + pathname + search.slice(0, 1) + search.slice(1).replaceAll('?', '*');
}

/** JSON as such, where nothing of it is lost: numbers may have more digits than JavaScript keeps. */
function jsonOrText(text: string, headers: HeaderList): { json: unknown } | { text: string } {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  if (!/[/+]json\b/i.test(type)) return { text };
  try {
    const json = JSON.parse(text) as unknown;
    const dense = text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, quoted: string | undefined) => quoted ?? '');
    return JSON.stringify(json) === dense ? { json } : { text };
  } catch {
    return { text };
  }
}
