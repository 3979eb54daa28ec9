import type { PlaygroundRequest } from '@/sandbox/host/playground';
import type { HeaderList, Mode, NextVersion } from '@/sandbox/protocol';
import { encodeMultipart, MULTIPART_BOUNDARY } from './encode-multipart';
import type { RecordedCase, RecordedRequest } from './recorded-case';

/** One request of a case, ready to be sent. */
export interface CaseRequest {
  id: string;
  attempt: number;
  waitBeforeMs: number;
  waitAfterMs: number;
  abortAfterMs?: number;
  jar?: string;
  edit?: RecordedRequest['edit'];
  request: Required<Pick<PlaygroundRequest, 'method' | 'url' | 'headers'>> & { body?: Uint8Array };
}

/** Requests closer together than this could read the same clock. */
const WAIT_AFTER_MS = 25;

/** Where the server and its upstream listen: what stands for `{PORT}`, `{HOST}` and `{UPPORT}` in a case. */
export interface Ports {
  server: number;
  upstream: number;
}

/** The playground's server listens nowhere; these are what it believes. */
const PLAYGROUND_PORTS: Ports = { server: 3000, upstream: 9999 };

/** @returns the requests of a case in order, repeats unrolled */
export function requestsOf(
  recordedCase: Pick<RecordedCase, 'requests'>,
  next: NextVersion,
  mode: Mode,
  ports = PLAYGROUND_PORTS,
): CaseRequest[] {
  const recordedMode = mode === 'production' ? 'prod' : 'dev';
  return recordedCase.requests
    .filter((one) => one.versions?.includes(Number(next)) ?? true)
    .filter((one) => one.modes?.includes(recordedMode) ?? true)
    .flatMap((one) => Array.from({ length: one.repeat ?? 1 }, (_, attempt) => caseRequest(one, attempt, ports)));
}

/** @returns the Cookie header of a request whose `jar` names an earlier one */
export function jarOf(answers: { id: string; headers: HeaderList }[], id: string): string {
  const last = answers.findLast((answer) => answer.id === id);
  const cookies = (last?.headers ?? []).filter(([name]) => name.toLowerCase() === 'set-cookie');
  return cookies.map(([, value]) => value.split(';')[0]).join('; ');
}

function caseRequest(recorded: RecordedRequest, attempt: number, ports: Ports): CaseRequest {
  const gapMs = attempt > 0 ? recorded.gapMs : 0;
  return {
    id: recorded.id,
    attempt,
    waitBeforeMs: gapMs || recorded.beforeMs || 0,
    waitAfterMs: recorded.waitAfterMs ?? WAIT_AFTER_MS,
    ...(recorded.abortAfterMs === undefined ? {} : { abortAfterMs: recorded.abortAfterMs }),
    ...(recorded.jar === undefined ? {} : { jar: recorded.jar }),
    ...(recorded.edit === undefined || attempt > 0 ? {} : { edit: recorded.edit }),
    request: requestOf(recorded, ports),
  };
}

/** The headers are those Node.js' client sends: Host, Connection and Content-Length come last, where they are missing. */
function requestOf(recorded: RecordedRequest, ports: Ports): CaseRequest['request'] {
  const headers = Object.entries(recorded.headers ?? {}).flatMap(([name, value]): HeaderList =>
    [value].flat().map((one) => [name, fill(one, ports)]),
  );
  const has = (name: string) => headers.some(([known]) => known.toLowerCase() === name);
  const body = bodyOf(recorded, ports);
  if (recorded.multipart && !has('content-type')) {
    headers.push(['content-type', `multipart/form-data; boundary=${MULTIPART_BOUNDARY}`]);
  }
  if (!has('host')) headers.push(['Host', fill('{HOST}', ports)]);
  if (!has('connection')) headers.push(['Connection', 'keep-alive']);
  if (body && !recorded.chunked && !has('content-length')) headers.push(['Content-Length', String(body.byteLength)]);
  return { method: recorded.method ?? 'GET', url: fill(recorded.url, ports), headers, ...(body ? { body } : {}) };
}

function bodyOf(recorded: RecordedRequest, ports: Ports): Uint8Array | undefined {
  if (recorded.multipart) return encodeMultipart(recorded.multipart);
  if (recorded.bodyBase64 !== undefined)
    return Uint8Array.from(atob(recorded.bodyBase64), (char) => char.charCodeAt(0));
  if (recorded.bodyRepeat) {
    return new TextEncoder().encode((recorded.bodyRepeat.char ?? 'a').repeat(recorded.bodyRepeat.size));
  }
  if (recorded.body !== undefined && recorded.body !== null)
    return new TextEncoder().encode(fill(recorded.body, ports));
  return undefined;
}

function fill(text: string, { server, upstream }: Ports): string {
  return text
    .replaceAll('{PORT}', String(server))
    .replaceAll('{UPPORT}', String(upstream))
    .replaceAll('{HOST}', `127.0.0.1:${server}`);
}
