import * as v from 'valibot';
import { NEXT_VERSIONS } from '@/sandbox/protocol';
import { isRegExp } from './pattern';

const Text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const Pattern = v.strictObject({ matches: v.pipe(v.string(), v.check(isRegExp, 'must be a regular expression')) });
const Absent = v.strictObject({ absent: v.literal(true) });
const Matched = v.union(
  [v.string(), Pattern, Absent],
  'must be text, { "matches": "…" } with a regular expression, or { "absent": true }',
);

const Cookie = v.union(
  [
    Absent,
    v.strictObject({
      value: v.optional(Matched),
      path: v.optional(Matched),
      domain: v.optional(Matched),
      expires: v.optional(Matched),
      maxAge: v.optional(v.union([v.number(), Absent])),
      httpOnly: v.optional(v.boolean()),
      secure: v.optional(v.boolean()),
      sameSite: v.optional(v.union([v.picklist(['lax', 'strict', 'none']), Absent])),
    }),
  ],
  'must be { "absent": true } or some of value, path, domain, expires, maxAge, httpOnly, secure and sameSite',
);

const CacheState = v.picklist(['HIT', 'STALE', 'MISS', 'BYPASS']);

/** What an answer should have, or what shows a mistake. */
const Expectation = v.strictObject({
  status: v.optional(v.pipe(v.number(), v.integer())),
  headers: v.optional(v.record(Text, Matched)),
  json: v.optional(v.unknown()),
  text: v.optional(Matched),
  cookies: v.optional(v.record(Text, Cookie)),
  chunks: v.optional(v.strictObject({ atLeast: v.pipe(v.number(), v.minValue(1)), apartMs: v.optional(v.number()) })),
  calls: v.optional(v.record(Text, v.pipe(v.number(), v.integer(), v.minValue(0)))),
  build: v.optional(v.record(Text, v.picklist(['static', 'ssg', 'dynamic', 'middleware']))),
  cache: v.optional(
    v.union([CacheState, v.strictObject({ fetch: CacheState }), v.strictObject({ function: CacheState })]),
  ),
  route: v.optional(Matched),
  logs: v.optional(Matched),
  failure: v.optional(v.picklist(['compile', 'timed-out', 'crashed', 'aborted', 'connection-closed'])),
});

const InlineRequest = v.strictObject({
  method: v.optional(Text),
  url: Text,
  headers: v.optional(v.union([v.record(Text, v.string()), v.array(v.tuple([Text, v.string()]))])),
  /** What is no text is sent as JSON. */
  body: v.optional(v.unknown()),
});

const Send = v.union([Text, InlineRequest], 'must be the name of a request or { method, url, headers, body }');

const Step = v.union(
  [
    v.strictObject({ send: Send }),
    v.strictObject({ advanceSeconds: v.pipe(v.number(), v.minValue(0)) }),
    v.strictObject({ build: v.literal(true) }),
    v.strictObject({ restart: v.literal(true) }),
    v.strictObject({ release: v.picklist(NEXT_VERSIONS) }),
  ],
  'must be { "send": … }, { "advanceSeconds": … }, { "build": true }, { "restart": true } or { "release": "15" }',
);

const CheckEntry = v.pipe(
  v.strictObject({
    name: Text,
    send: v.optional(Send),
    /** In place of the learner's own while the check runs. */
    files: v.optional(v.record(Text, v.string())),
    before: v.optional(v.array(Step)),
    expect: Expectation,
    when: v.optional(v.strictObject({ next: v.pipe(v.array(v.picklist(NEXT_VERSIONS)), v.minLength(1)) })),
    mistakes: v.optional(v.array(v.strictObject({ if: Expectation, say: Text }))),
  }),
  v.check(({ expect }) => Object.keys(expect).length > 0, '"expect" must expect something'),
  v.check(
    ({ send, expect }) => send !== undefined || Object.keys(expect).every((key) => key === 'build'),
    '"send" is missing: only what is built can be expected without a request',
  ),
);

/** `checks.json`. */
export const checksFile = v.pipe(v.array(CheckEntry), v.minLength(1, 'must have a check'));

export type Check = v.InferOutput<typeof CheckEntry>;
export type Expectation = v.InferOutput<typeof Expectation>;
export type CheckStep = v.InferOutput<typeof Step>;
export type CheckSend = v.InferOutput<typeof Send>;
export type Matched = v.InferOutput<typeof Matched>;
export type CookieExpectation = v.InferOutput<typeof Cookie>;
