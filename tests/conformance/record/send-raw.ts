import { request as send } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { chunkGroups } from '../compare-answer';
import type { RecordedAnswer } from '../recorded-case';
import type { CaseRequest } from '../requests-of';
import { recordBody } from './record-body';

type RawAnswer = Omit<RecordedAnswer, 'id' | 'attempt' | 'log'> & { headers: [string, string][] };

/** Sends a request as it stands, headers unchanged, and keeps the answer as it came. */
export function sendRaw(
  port: number,
  { method, url, headers, body }: CaseRequest['request'],
  abortAfterMs?: number,
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, method, path: url, headers: headers.flat(), agent: false };
    const fail = (error: Error) => resolve({ headers: [], closed: true, error: error.message });
    const request = send(options, (response) => void readAnswer(response).then(resolve, fail));
    request.on('error', fail);
    if (abortAfterMs !== undefined) setTimeout(() => request.destroy(), abortAfterMs);
    request.end(body);
  });
}

async function readAnswer(response: IncomingMessage): Promise<RawAnswer> {
  const start = performance.now();
  const pieces: Buffer[] = [];
  const times: { atMs: number }[] = [];
  let error: string | undefined;
  try {
    for await (const piece of response) {
      pieces.push(piece as Buffer);
      times.push({ atMs: performance.now() - start });
    }
  } catch (reason) {
    error = String(reason);
  }
  const headers = pairsOf(response.rawHeaders);
  const groups = chunkGroups(times);
  return {
    status: response.statusCode ?? 0,
    statusText: response.statusMessage ?? '',
    headers,
    body: recordBody(Buffer.concat(pieces), headers),
    ...(groups > 1 ? { chunkGroups: groups } : {}),
    ...(error === undefined ? {} : { closed: true, error }),
  };
}

function pairsOf(raw: string[]): [string, string][] {
  return Array.from({ length: raw.length / 2 }, (_, at) => [raw[2 * at] ?? '', raw[2 * at + 1] ?? '']);
}
