/**
 * The whole contract between the page ("host") and the sandbox. It imports nothing.
 *
 * Three parties: the host (the page), the frame (an opaque-origin document that only starts and stops workers) and the
 * server (a worker in that frame, in which Next.js and the visitor's code run). The host talks to the frame over one
 * control port, to each server over a port of its own, and over another to the frame's metronome, a worker that measures
 * how busy the computer is. Nothing the frame or a worker in it sends is trusted: the host parses it
 * (`host/parse-message.ts`).
 */

/** The releases of Next.js that run here, oldest first. */
export const NEXT_VERSIONS = ['14', '15', '16'] as const;
export type NextVersion = (typeof NEXT_VERSIONS)[number];
export type Mode = 'development' | 'production';
export type HeaderList = [name: string, value: string][];
export type LogLevel = 'log' | 'info' | 'warn' | 'error' | 'debug';

/** A place in one of the project's files, 1-based. */
export interface Position {
  file: string;
  line: number;
  column: number;
}

export interface Diagnostic extends Position {
  severity: 'error' | 'warning';
  message: string;
}

/** A project file as the server's `fs`, `public/` and configuration see it. */
export type FileContent = string | Uint8Array;

/**
 * What stands on a server's disk: a file's bytes, or null for a folder, when the server's clock says it was changed, and
 * whether the project's code wrote it.
 */
export type DiskEntry = [path: string, bytes: Uint8Array | null, modifiedMs: number, isWritten: boolean];

/** One source file, compiled: the body of `function (module, exports, require)`. */
export interface CompiledModule {
  path: string;
  /** JavaScript without async/await, ending in a `//# sourceURL=` line. Empty where `errors` is set. */
  code: string;
  /** Source map (version 3, JSON) from `code` to the file. */
  map: string;
  /** Whether the body uses top-level await, or has to wait for what it imports (`awaits`): evaluating it takes a promise. */
  async: boolean;
  /** Async modules of the project to be evaluated, and awaited, before the body: its import declarations, in order. */
  awaits?: string[];
  /** Every specifier in the file -> the project path it resolves to, or `package:NAME` for what the server offers. */
  imports: Record<string, string>;
  /** Of every `import()` that is only known in part, the folder it begins with, such as `./messages/`; empty where it is not known. */
  contexts?: string[];
  /** Names the file exports, in source order. `*` stands for each `export * from`. */
  exports: string[];
  /** Exported name -> the line of what it names, 1-based. */
  lines?: Record<string, number>;
  /** Its branches, each of which says when it is taken: only where tests are covered. */
  branches?: Branch[];
  /** Why the file cannot run: a syntax error, or an import that leads nowhere. Never an empty list. */
  errors?: Diagnostic[];
}

/** What answers a `fetch` of the project in place of the address that it names: an entry of `fixtures.json`. */
export interface Fixture {
  /** In upper case; null for any. */
  method: string | null;
  /** An address in which `:name` stands for a segment and `*` for anything. */
  url: string;
  /** How often it answers; after that the next one that matches does. */
  times: number;
  delayMs: number;
  answer: FixtureAnswer;
}

export type FixtureAnswer =
  | { error: 'network' | 'timeout' }
  | {
      status: number;
      statusText: string;
      headers: HeaderList;
      /** In one piece, or each so long after the one before it. */
      body: Uint8Array | { afterMs: number; bytes: Uint8Array }[];
    };

/* ------------------------------------------------------------------ host <-> frame, over the control port */

/** Sent by the host to the frame's window, once, together with the frame's end of the control port. */
export interface ConnectMessage {
  type: 'route-playground:connect';
}

export type HostToFrameMessage =
  /** Sent by the host to start a server; the server's port comes along. `code` is the runtime bundle's source in UTF-8. */
  | { type: 'start-server'; server: number; code: ArrayBuffer }
  /** Sent by the host to end a server at once, whatever it is doing. */
  | { type: 'stop-server'; server: number }
  /** Sent by the host, once, to start the metronome; its port comes along. */
  | { type: 'start-metronome' }
  /** Sent by the host to learn whether the frame lives. */
  | { type: 'ping'; ping: number };

export type FrameToHostMessage =
  /** Sent by the frame when it listens. */
  | { type: 'frame-ready' }
  /** Sent by the frame when a server's worker died of an uncaught error while starting. */
  | { type: 'server-failed'; server: number; message: string }
  /** Sent by the frame after a server was ended. */
  | { type: 'server-stopped'; server: number }
  | { type: 'pong'; ping: number };

/* ------------------------------------------------------------------ host <-> metronome, over the metronome's port */

/** Sent by the host to have it measured how much of its time a thread in the frame gets from the processor. */
export type HostToMetronomeMessage = { type: 'measure' };

/** Sent by the metronome when it has measured it: 1 where nothing else wants the processor. */
export type MetronomeToHostMessage = { type: 'share'; share: number };

/* ------------------------------------------------------------------ host <-> server, over the server's port */

/*
 * Each side may ask the other something: an ask has an `id`, which its side counts, and whatever answers it carries that
 * `id`. Notices are about the server as a whole, or tell the end of an ask. Events are what happens on the server.
 */

export type HostToServerMessage = HostNotice | HostAsk | HostAnswer;

/** Several of them may come in one post, as an array. */
export type ServerToHostMessage = ServerNotice | ServerAsk | ServerAnswer | ServerEvent;

export type HostNotice =
  /**
   * Sent by the host first: what kind of server this is, and `origin`, where it listens. `disk` is what the server before
   * it left there: one that built, or one that was restarted.
   */
  | { type: 'start'; next: NextVersion; mode: Mode; origin: string; disk: DiskEntry[] }
  /** Sent by the host with what changed since the last `update` (everything, the first time). */
  | {
      type: 'update';
      revision: number;
      files: [path: string, content: FileContent | null][];
      modules: CompiledModule[];
      /** All of the project's, where `fixtures.json` changed. */
      fixtures?: Fixture[];
    }
  /** Sent by the host when the client of the request `id` went away. */
  | { type: 'abort'; id: number }
  /** Sent by the host to allow `chunks` more chunks of the response to the request `id` to be sent. */
  | { type: 'credit'; id: number; chunks: number }
  /** Sent by the host to learn whether the server's event loop turns. */
  | { type: 'ping'; ping: number };

export type HostAsk =
  /** Sent by the host to have a request answered. Header names and values are bytes as a client would send them. */
  | { type: 'request'; id: number; method: string; url: string; headers: HeaderList; body: Uint8Array | null }
  /** Sent by the host to run `next build`. */
  | { type: 'build'; id: number }
  /** Sent by the host to move the server's clock forward: Date, timers, revalidation. */
  | { type: 'advance-time'; id: number; milliseconds: number }
  /** Sent by the host to learn what Next's caches of this server hold. */
  | { type: 'cache-entries'; id: number }
  /** Sent by the host to have something in Next's caches of this server made anew, or forgotten. */
  | { type: 'change-caches'; id: number; change: CacheChange }
  /** Sent by the host to get all that stands on the disk, for the server that goes on in place of this one. */
  | { type: 'read-disk'; id: number }
  /** Sent by the host to get a file that the project's code wrote, by its absolute path. */
  | { type: 'read-written'; id: number; path: string }
  /** Sent by the host to run a test file: all its tests, or those whose full name is or has `name`, without those in `done`. */
  | { type: 'run-test-file'; id: number; file: string; name: string | null; done: number[] };

export type ServerAnswer =
  /** Sent by the server when a request's route is known, before its handler runs. */
  | { type: 'matched'; id: number; route: string | null; file: string | null; line: number | null }
  /** Sent by the server when a request comes to middleware (`middleware.ts`, `proxy.ts`), and without a file when it leaves it. */
  | { type: 'middleware'; id: number; file: string | null; line: number | null }
  | { type: 'response-head'; id: number; head: ResponseHead }
  /** Sent by the server with a piece of the body; costs one credit. */
  | { type: 'response-chunk'; id: number; bytes: Uint8Array }
  /** Sent by the server when the response is complete, or (`closed`) its connection was closed before that. */
  | { type: 'response-end'; id: number; closed: boolean }
  /** Sent by the server when a `build` is done. `disk` is what it left; a server of its own serves it. */
  | { type: 'built'; id: number; ok: boolean; routes: BuiltRoute[]; diagnostics: Diagnostic[]; disk: DiskEntry[] }
  | { type: 'time-advanced'; id: number }
  | { type: 'cache-entries'; id: number; entries: CacheEntry[] }
  | { type: 'caches-changed'; id: number }
  | { type: 'disk-read'; id: number; disk: DiskEntry[] }
  /** Sent by the server with a file of its disk; null where none is there. */
  | { type: 'written-read'; id: number; bytes: Uint8Array | null }
  /** Sent by the server when a test file was run, after all of its `tests`, or (`fault`) with why it cannot be. */
  | { type: 'test-file-run'; id: number; fault: string | null };

export type ServerAsk =
  /** Sent by the server when a handler of `request` calls `fetch` for another origin. */
  | {
      type: 'fetch';
      id: number;
      request: number | null;
      method: string;
      url: string;
      headers: HeaderList;
      body: Uint8Array;
    }
  /** Sent by the server when it needs one of the playground's own generated files, by its name. */
  | { type: 'asset'; id: number; name: string };

/** A failure is named after what was asked, a success as well. */
export type HostAnswer =
  | { type: 'fetch-response'; id: number; status: number; statusText: string; headers: HeaderList; body: Uint8Array }
  | { type: 'fetch-failure'; id: number; message: string }
  | { type: 'asset-response'; id: number; bytes: Uint8Array }
  | { type: 'asset-failure'; id: number; message: string };

export type ServerNotice =
  /** Sent by the server when its code is loaded and it waits for `start`. */
  | { type: 'ready' }
  /** Sent by the server when an `update` is in force. */
  | { type: 'updated'; revision: number }
  /** Sent by the server when it begins to evaluate one of the project's modules, and with null when it is through with all. */
  | { type: 'evaluating'; file: string | null }
  /** Sent by the server when nobody waits for the answer to its ask `id` any more. */
  | { type: 'ask-abort'; id: number }
  /** Sent by the server instead of a `pong` when the project's code replaced a built-in so that nothing can work. */
  | { type: 'broken'; builtin: string }
  | { type: 'pong'; ping: number };

/**
 * Sent by the server when something happens on it. `request` is the `id` of the request on whose behalf; null outside any.
 * Events of every kind leave by one channel (`server/event-channel.ts`), many in one post.
 */
export type ServerEvent = LogEvent | TraceSteps | TestProgress | WrittenFiles;

/** Which test of the file that runs has begun, and what became of others. */
export interface TestProgress {
  type: 'tests';
  request: number | null;
  begun: { test: number; name: string[] } | null;
  results: TestOutcome[];
  /** A file of the project that holds snapshots, as it is with those that are new. */
  written?: { path: string; text: string };
  /** Of each covered file that was evaluated, what was taken so far. */
  taken?: TakenBranches[];
}

/** What the project's code wrote and stands on the disk now, all of it: told at most ten times a second, and only after changes. */
export interface WrittenFiles {
  type: 'written-files';
  request: number | null;
  files: WrittenFile[];
  /** How many there are beside these. */
  more: number;
}

export interface WrittenFile {
  /** Absolute; the project stands in `/project`. */
  path: string;
  byteLength: number;
}

export interface TestOutcome {
  /** Its number in the file, in the order in which they stand there; what a test logs is logged under it. Null where it is no test that failed. */
  test: number | null;
  /** The names of the `describe`s around it, and its own; empty for the file itself. */
  name: string[];
  state: 'passed' | 'failed' | 'skipped' | 'todo';
  durationMs: number;
  error?: TestError;
}

export interface TestError {
  message: string;
  /** What was expected and what came, line by line. */
  diff?: string;
  /** The line of the project that failed. */
  position?: Position;
  /** The response that the test looked at last. */
  response?: TestedResponse;
}

/** Something in a file's code that may or may not be run, and where it stands, 1-based. */
export interface Branch {
  kind: 'function' | 'then' | 'else' | 'right' | 'case' | 'catch' | 'default';
  line: number;
  column: number;
}

/** In the code of a covered file, the function that is told the number of each branch that is taken. */
export const TAKE_BRANCH = '__takeBranch';

/** The numbers of the branches of a file that were taken. */
export interface TakenBranches {
  file: string;
  taken: number[];
}

export interface TestedResponse {
  status: number;
  statusText: string;
  headers: HeaderList;
  /** As text, and JSON as it was read; cut where it is long. */
  body: string;
}

/** What can be a step of a request's way. */
export const TRACE_KINDS = [
  'middleware',
  'redirect',
  'rewrite',
  'match',
  'params',
  'cache',
  'handler',
  'cookie',
  'fetch',
  'revalidate',
  'after',
  'response',
] as const;

/** A step of a request's way. */
export interface TraceEvent {
  kind: (typeof TRACE_KINDS)[number];
  /** A sentence. */
  label: string;
  /** When it began, in milliseconds from the arrival of the request; no two steps of a request have the same. */
  atMs: number;
  durationMs?: number;
  detail: Record<string, string | number | boolean | null>;
  /** The line of the project that caused it. */
  position?: Position;
}

/** Steps of a request that are over: most requests have them in two pieces, so that they cost little. */
export interface TraceSteps {
  type: 'trace';
  request: number | null;
  steps: TraceEvent[];
}

/** How many results of tests are told at once. */
export const MOST_TEST_RESULTS = 100;

/** How many written files are told by name. */
export const MOST_WRITTEN_FILES = 200;

/** How many steps of a request are told; its `response` says how many more there were. */
export const MOST_TRACE_STEPS = 200;

/** A line that is logged. */
export interface LogEvent {
  type: 'log';
  request: number | null;
  level: LogLevel;
  text: string;
  values: LogValue[];
  /** Where in the project it was logged. */
  position: Position | null;
}

export interface ResponseHead {
  status: number;
  statusText: string;
  /** As a client would receive them, `set-cookie` one entry each, in order. */
  headers: HeaderList;
}

export const EMPTY_HEAD: ResponseHead = { status: 0, statusText: '', headers: [] };

export interface BuiltRoute {
  route: string;
  kind: 'static' | 'ssg' | 'dynamic' | 'middleware';
  reason?: string;
  /** The line that made it so. */
  because?: { message: string; file: string; line: number; column: number };
}

/** What one of Next's caches holds; times are those of the server's clock. */
export interface CacheEntry {
  /** Of which cache: answers of routes, answers to `fetch`, results of cached functions. */
  kind: 'route' | 'fetch' | 'function';
  /** A route's path, the address that was fetched, a function's name or else its key. */
  key: string;
  tags: string[];
  ageSeconds: number;
  revalidateSeconds: number | false;
  expireSeconds?: number;
  /** `expired`: it is made anew before anybody gets it again. */
  state: 'fresh' | 'stale' | 'expired';
  byteLength: number;
  /** The request during which it was made, as `GET /api/time`, or `the build`. */
  madeBy?: string;
}

/** What is to become of what Next's caches hold: as `revalidateTag` and `revalidatePath` do it, or forgotten at once. */
export type CacheChange =
  | { kind: 'revalidate-tag'; tag: string }
  | { kind: 'revalidate-path'; path: string }
  | { kind: 'drop'; entry: Pick<CacheEntry, 'kind' | 'key'> }
  | { kind: 'clear' };

/** A logged value, cut to a bounded tree, for the console's expandable view. */
export type LogValue =
  | { kind: 'text'; text: string }
  | {
      kind: 'primitive';
      text: string;
      of: 'string' | 'number' | 'bigint' | 'boolean' | 'symbol' | 'undefined' | 'null' | 'function';
    }
  | { kind: 'object'; preview: string; entries: [key: string, value: LogValue][]; more: number };

/** How many chunks of a response a server may send before the host grants more. */
export const CREDIT_WINDOW = 8;
