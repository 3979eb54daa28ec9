import type { PlaygroundResponse } from '@/sandbox/host/playground';
import type { HeaderList } from '@/sandbox/protocol';
import { compareBody, type Differ } from './compare-body';
import type { Normalize, Normalizers } from './create-normalizer';
import type { RecordedAnswer } from './recorded-case';

export type Answer = Pick<PlaygroundResponse, 'status' | 'statusText' | 'headers' | 'body' | 'chunks' | 'failure'>;

/** Headers of the connection, not of the answer. */
const IGNORED_HEADERS = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

/** @returns a line for every difference; none where the playground answered as the server did */
export async function compareAnswer(
  recorded: RecordedAnswer,
  actual: Answer,
  normalizers: Normalizers,
): Promise<string[]> {
  const { failure } = actual;
  if (recorded.closed) {
    return failure ? [] : [`connection: a server closes it, the playground answered ${actual.status}`];
  }
  if (failure && failure.kind !== 'connection-closed') return [`failure: ${failure.kind}: ${failure.message}`];
  const differences: string[] = [];
  const differ: Differ = (what, want, got) => {
    if (want !== got) differences.push(`${what}: a server answers ${show(want)}, the playground ${show(got)}`);
  };
  differ('status', recorded.status, actual.status);
  if (recorded.statusText !== undefined) differ('status text', recorded.statusText, actual.statusText);
  if (isPage(recorded)) {
    // Next.js' own HTML: its markup is not compared.
    differ('content-type', mediaType(recorded.headers ?? []), mediaType(actual.headers));
    return differences;
  }
  compareHeaders(recorded.headers ?? [], actual.headers, normalizers, differ);
  await compareBody(recorded.body ?? { bytes: 0 }, actual.body, normalizers, differ);
  if ((recorded.chunkGroups ?? 0) > 1) {
    differ('pieces that arrived over 150 ms apart', recorded.chunkGroups, chunkGroups(actual.chunks));
  }
  return differences;
}

/** @returns how many pieces a streamed body came in, counting those over 150 ms apart */
export function chunkGroups(chunks: { atMs: number }[]): number {
  return chunks.reduce((groups, chunk, at) => {
    const previous = chunks[at - 1];
    return !previous || chunk.atMs - previous.atMs > 150 ? groups + 1 : groups;
  }, 0);
}

function compareHeaders(recorded: HeaderList, actual: HeaderList, normalizers: Normalizers, differ: Differ): void {
  const want = headerTable(recorded, normalizers.recorded);
  const got = headerTable(actual, normalizers.actual);
  for (const name of new Set([...want.keys(), ...got.keys()])) {
    // Their values follow from the body, which is compared, or from the zlib that compressed it.
    if (name === 'etag' || name === 'content-length') differ(`${name} present`, want.has(name), got.has(name));
    else differ(`header ${name}`, JSON.stringify(want.get(name) ?? null), JSON.stringify(got.get(name) ?? null));
  }
}

/** Groups values by lower-case name, in order; `vary` compares as a set. */
function headerTable(headers: HeaderList, normalize: Normalize): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    if (!IGNORED_HEADERS.has(key)) table.set(key, [...(table.get(key) ?? []), normalize(value)]);
  }
  const vary = table.get('vary');
  if (vary)
    table.set('vary', [
      vary
        .join(', ')
        .toLowerCase()
        .split(/\s*,\s*/)
        .sort()
        .join(', '),
    ]);
  return table;
}

function isPage(answer: RecordedAnswer): boolean {
  return answer.body?.text === undefined && /^text\/html/i.test(contentType(answer.headers ?? []) ?? '');
}

function mediaType(headers: HeaderList): string | undefined {
  return contentType(headers)?.split(';')[0];
}

function contentType(headers: HeaderList): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
