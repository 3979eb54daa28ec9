import * as v from 'valibot';
import {
  MOST_TEST_RESULTS,
  MOST_TRACE_STEPS,
  MOST_WRITTEN_FILES,
  NEXT_VERSIONS,
  TRACE_KINDS,
  type FrameToHostMessage,
  type LogValue,
  type MetronomeToHostMessage,
  type ServerAnswer,
  type ServerAsk,
  type ServerEvent,
  type ServerNotice,
  type ServerToHostMessage,
} from '../protocol';

/** @returns the frame's message, or null for anything that is none */
export function parseFrameMessage(data: unknown): FrameToHostMessage | null {
  return parse<FrameToHostMessage>(frameSchemas, data);
}

/** @returns the metronome's message, or null for anything that is none */
export function parseMetronomeMessage(data: unknown): MetronomeToHostMessage | null {
  return parse<MetronomeToHostMessage>(metronomeSchemas, data);
}

/** @returns a fresh copy of the server's message without unknown keys, or null for anything that is none */
export function parseServerMessage(data: unknown): ServerToHostMessage | null {
  return parse<ServerToHostMessage>(serverSchemas, data);
}

export function isAsk(message: ServerToHostMessage): message is ServerAsk {
  return Object.hasOwn(asks, message.type);
}

export function isAnswer(message: ServerToHostMessage): message is ServerAnswer {
  return Object.hasOwn(answers, message.type);
}

export function isEvent(message: ServerToHostMessage): message is ServerEvent {
  return Object.hasOwn(events, message.type);
}

function parse<T>(schemas: ReadonlyMap<unknown, v.GenericSchema<unknown, T>>, data: unknown): T | null {
  try {
    const schema = schemas.get((data as { type?: unknown } | null | undefined)?.type);
    const result = schema && v.safeParse(schema, data, { abortEarly: true });
    return result?.success ? result.output : null;
  } catch {
    // A value nested deep enough overflows the stack.
    return null;
  }
}

/**
 * One for each type of message, looked up by it: `v.variant` would try them in turn, for every line of a flood of logs.
 */
type Schemas<Message extends { type: string }> = {
  [Type in Message['type']]: v.GenericSchema<unknown, Extract<Message, { type: Type }>>;
};

const id = v.pipe(v.number(), v.safeInteger());
const bytes = v.instance(Uint8Array<ArrayBufferLike>);
const headers = v.array(v.strictTuple([v.string(), v.string()]));
const responseHead = v.object({
  status: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(999)),
  statusText: v.string(),
  headers,
});
const level = v.picklist(['log', 'info', 'warn', 'error', 'debug']);
const position = v.object({ file: v.string(), line: v.number(), column: v.number() });
const severity = v.picklist(['error', 'warning']);
const diagnostic = v.object({ ...position.entries, severity, message: v.string() });
const disk = v.array(v.strictTuple([v.string(), v.nullable(bytes), v.number(), v.boolean()]));

const builtRoute = v.object({
  route: v.string(),
  kind: v.picklist(['static', 'ssg', 'dynamic', 'middleware']),
  reason: v.exactOptional(v.string()),
  because: v.exactOptional(v.object({ ...position.entries, message: v.string() })),
});
/** What `scripts/build-og.mjs` and `scripts/build-vitest.mjs` write: a server gets no other file. */
const assetName = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^(?:vitest\\.js|og-(?:${NEXT_VERSIONS.join('|')})(?:\\.js|-font\\.ttf|-(?:yoga|resvg)\\.wasm))$`),
  ),
);
const cacheEntry = v.object({
  kind: v.picklist(['route', 'fetch', 'function']),
  key: v.string(),
  tags: v.array(v.string()),
  ageSeconds: v.number(),
  revalidateSeconds: v.union([v.number(), v.literal(false)]),
  expireSeconds: v.exactOptional(v.number()),
  state: v.picklist(['fresh', 'stale', 'expired']),
  byteLength: v.number(),
  madeBy: v.exactOptional(v.string()),
});
const primitive = v.picklist(['string', 'number', 'bigint', 'boolean', 'symbol', 'undefined', 'null', 'function']);
const logValue: v.GenericSchema<unknown, LogValue> = v.variant('kind', [
  v.object({ kind: v.literal('text'), text: v.string() }),
  v.object({ kind: v.literal('primitive'), text: v.string(), of: primitive }),
  v.object({
    kind: v.literal('object'),
    preview: v.string(),
    entries: v.array(v.strictTuple([v.string(), v.lazy(() => logValue)])),
    more: v.number(),
  }),
]);

const frameMessages: Schemas<FrameToHostMessage> = {
  'frame-ready': v.object({ type: v.literal('frame-ready') }),
  'server-failed': v.object({ type: v.literal('server-failed'), server: id, message: v.string() }),
  'server-stopped': v.object({ type: v.literal('server-stopped'), server: id }),
  pong: v.object({ type: v.literal('pong'), ping: id }),
};

const metronomeMessages: Schemas<MetronomeToHostMessage> = {
  share: v.object({ type: v.literal('share'), share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
};

const notices: Schemas<ServerNotice> = {
  ready: v.object({ type: v.literal('ready') }),
  updated: v.object({ type: v.literal('updated'), revision: id }),
  evaluating: v.object({ type: v.literal('evaluating'), file: v.nullable(v.string()) }),
  'ask-abort': v.object({ type: v.literal('ask-abort'), id }),
  broken: v.object({ type: v.literal('broken'), builtin: v.pipe(v.string(), v.maxLength(100)) }),
  pong: v.object({ type: v.literal('pong'), ping: id }),
};

const asks: Schemas<ServerAsk> = {
  fetch: v.object({
    type: v.literal('fetch'),
    id,
    request: v.nullable(id),
    method: v.string(),
    url: v.string(),
    headers,
    body: bytes,
  }),
  asset: v.object({ type: v.literal('asset'), id, name: assetName }),
};

const answers: Schemas<ServerAnswer> = {
  matched: v.object({
    type: v.literal('matched'),
    id,
    route: v.nullable(v.string()),
    file: v.nullable(v.string()),
    line: v.nullable(v.number()),
  }),
  middleware: v.object({
    type: v.literal('middleware'),
    id,
    file: v.nullable(v.string()),
    line: v.nullable(v.number()),
  }),
  'response-head': v.object({ type: v.literal('response-head'), id, head: responseHead }),
  'response-chunk': v.object({ type: v.literal('response-chunk'), id, bytes }),
  'response-end': v.object({ type: v.literal('response-end'), id, closed: v.boolean() }),
  built: v.object({
    type: v.literal('built'),
    id,
    ok: v.boolean(),
    routes: v.array(builtRoute),
    diagnostics: v.array(diagnostic),
    disk,
  }),
  'time-advanced': v.object({ type: v.literal('time-advanced'), id }),
  'cache-entries': v.object({ type: v.literal('cache-entries'), id, entries: v.array(cacheEntry) }),
  'caches-changed': v.object({ type: v.literal('caches-changed'), id }),
  'disk-read': v.object({ type: v.literal('disk-read'), id, disk }),
  'written-read': v.object({ type: v.literal('written-read'), id, bytes: v.nullable(bytes) }),
  'test-file-run': v.object({ type: v.literal('test-file-run'), id, fault: v.nullable(v.string()) }),
};

const traceEvent = v.object({
  kind: v.picklist(TRACE_KINDS),
  label: v.string(),
  atMs: v.number(),
  durationMs: v.exactOptional(v.number()),
  detail: v.record(v.string(), v.union([v.string(), v.number(), v.boolean(), v.null()])),
  position: v.exactOptional(position),
});

const testName = v.array(v.string());
const testError = v.object({
  message: v.string(),
  diff: v.exactOptional(v.string()),
  position: v.exactOptional(position),
  response: v.exactOptional(v.object({ status: v.number(), statusText: v.string(), headers, body: v.string() })),
});

const events: Schemas<ServerEvent> = {
  tests: v.object({
    type: v.literal('tests'),
    request: v.nullable(id),
    begun: v.nullable(v.object({ test: id, name: testName })),
    results: v.pipe(
      v.array(
        v.object({
          test: v.nullable(id),
          name: testName,
          state: v.picklist(['passed', 'failed', 'skipped', 'todo']),
          durationMs: v.number(),
          error: v.exactOptional(testError),
        }),
      ),
      v.maxLength(MOST_TEST_RESULTS),
    ),
    written: v.exactOptional(v.object({ path: v.string(), text: v.string() })),
    taken: v.exactOptional(v.array(v.object({ file: v.string(), taken: v.array(id) }))),
  }),
  'written-files': v.object({
    type: v.literal('written-files'),
    request: v.nullable(id),
    files: v.pipe(
      v.array(v.object({ path: v.pipe(v.string(), v.maxLength(4096)), byteLength: id })),
      v.maxLength(MOST_WRITTEN_FILES),
    ),
    more: id,
  }),
  trace: v.object({
    type: v.literal('trace'),
    request: v.nullable(id),
    steps: v.pipe(v.array(traceEvent), v.maxLength(2 * MOST_TRACE_STEPS)),
  }),
  log: v.object({
    type: v.literal('log'),
    request: v.nullable(id),
    level,
    text: v.string(),
    values: v.array(logValue),
    position: v.nullable(position),
  }),
};

const frameSchemas = new Map(Object.entries(frameMessages));
const metronomeSchemas = new Map(Object.entries(metronomeMessages));
const serverSchemas = new Map(Object.entries({ ...notices, ...asks, ...answers, ...events }));
