import * as v from 'valibot';
import { NEXT_VERSIONS, type FrameToHostMessage, type LogValue, type ServerToHostMessage } from '../protocol';

/** @returns the frame's message, or null for anything that is none */
export function parseFrameMessage(data: unknown): FrameToHostMessage | null {
  return parse(frameMessages, data);
}

/** @returns a fresh copy of the server's message without unknown keys, or null for anything that is none */
export function parseServerMessage(data: unknown): ServerToHostMessage | null {
  return parse(serverMessages, data);
}

function parse<T>(schemas: Schemas<T>, data: unknown): T | null {
  try {
    const schema = schemas.get((data as { type?: unknown } | null | undefined)?.type);
    const result = schema && v.safeParse(schema, data, { abortEarly: true });
    return result?.success ? result.output : null;
  } catch {
    // A value nested deep enough overflows the stack.
    return null;
  }
}

/** By a message's type, which is looked up: `v.variant` would try them in turn, for every line of a flood of logs. */
type Schemas<T> = Map<unknown, v.GenericSchema<unknown, T>>;

function byType<T extends { type: string }>(
  schemas: (v.GenericSchema<unknown, T> & { entries: { type: { literal: string } } })[],
): Schemas<T> {
  return new Map(schemas.map((schema) => [schema.entries.type.literal, schema]));
}

const id = v.pipe(v.number(), v.safeInteger());
const bytes = v.instance(Uint8Array<ArrayBufferLike>);
const status = v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(999));
const headers = v.array(v.strictTuple([v.string(), v.string()]));
const level = v.picklist(['log', 'info', 'warn', 'error', 'debug']);
const position = v.object({ file: v.string(), line: v.number(), column: v.number() });
const severity = v.picklist(['error', 'warning']);
const diagnostic = v.object({ ...position.entries, severity, message: v.string() });
const builtRoute = v.object({
  route: v.string(),
  kind: v.picklist(['static', 'ssg', 'dynamic', 'middleware']),
  reason: v.exactOptional(v.string()),
});
/** What `scripts/build-og.mjs` writes: a server gets no other file. */
const assetName = v.pipe(
  v.string(),
  v.regex(new RegExp(`^og-(?:${NEXT_VERSIONS.join('|')})(?:\\.js|-font\\.ttf|-(?:yoga|resvg)\\.wasm)$`)),
);
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

const frameMessages = byType<FrameToHostMessage>([
  v.object({ type: v.literal('frame-ready') }),
  v.object({ type: v.literal('server-failed'), server: id, message: v.string() }),
  v.object({ type: v.literal('server-stopped'), server: id }),
  v.object({ type: v.literal('pong'), ping: id }),
]);

const serverMessages = byType<ServerToHostMessage>([
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('updated'), revision: id }),
  v.object({
    type: v.literal('matched'),
    request: id,
    route: v.nullable(v.string()),
    file: v.nullable(v.string()),
    line: v.nullable(v.number()),
  }),
  v.object({ type: v.literal('response-head'), request: id, status, statusText: v.string(), headers }),
  v.object({ type: v.literal('response-chunk'), request: id, bytes }),
  v.object({ type: v.literal('response-end'), request: id, closed: v.boolean() }),
  v.object({
    type: v.literal('log'),
    request: v.nullable(id),
    level,
    text: v.string(),
    values: v.array(logValue),
    position: v.nullable(position),
  }),
  v.object({
    type: v.literal('built'),
    build: id,
    ok: v.boolean(),
    routes: v.array(builtRoute),
    diagnostics: v.array(diagnostic),
  }),
  v.object({ type: v.literal('time-advanced'), advance: id }),
  v.object({
    type: v.literal('fetch'),
    fetch: id,
    request: v.nullable(id),
    method: v.string(),
    url: v.string(),
    headers,
    body: bytes,
  }),
  v.object({ type: v.literal('fetch-abort'), fetch: id }),
  v.object({ type: v.literal('asset'), asset: id, name: assetName }),
  v.object({ type: v.literal('broken'), builtin: v.pipe(v.string(), v.maxLength(100)) }),
  v.object({ type: v.literal('pong'), ping: id }),
]);
