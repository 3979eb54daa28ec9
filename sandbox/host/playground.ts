import type {
  Branch,
  BuiltRoute,
  CacheChange,
  CacheEntry,
  Diagnostic,
  HeaderList,
  LogEvent,
  NextVersion,
  ResponseHead,
  ServerEvent,
  TestError,
  TestOutcome,
  TraceEvent,
} from '../protocol';
import type { Project } from '@/lib/project/project';

/**
 * A playground: one project on one Next.js server in a sandbox. The same interface is given to pages of other origins
 * by `public/embed.js`, less `subscribe`, `readWritten` and the extra callbacks of `send`.
 */
export interface Playground {
  /**
   * Compiles the project and brings it to the server. Newer calls supersede older ones. `fresh` ends the server first:
   * for another project, of whose code and files the old one's must not hear.
   */
  setProject(project: Project, options?: { fresh?: boolean }): Promise<CompileResult>;
  /** Rejects only for misuse (a TypeError that says which field); whatever the handler does is in the answer. */
  send(request: PlaygroundRequest, options?: SendOptions): Promise<PlaygroundResponse>;
  /** Runs `next build`. Only in production mode. */
  build(): Promise<BuildResult>;
  /** Moves the server's clock forward: Date, timers, revalidation. */
  advanceTime(milliseconds: number): Promise<void>;
  /** @returns what Next's caches of this server hold now, by the server's clock */
  cacheEntries(): Promise<CacheEntry[]>;
  /** Has something in them made anew, or forgotten. */
  changeCaches(change: CacheChange): Promise<void>;
  /** @returns a file that the project's code wrote, by the path that `written-files` names; null where it is gone */
  readWritten(path: string): Promise<Uint8Array | null>;
  /**
   * Runs the project's tests (`*.test.ts`) on a server of their own. Resolves also where tests fail, do not compile or never
   * end; rejects only for misuse.
   */
  runTests(options?: RunTestsOptions): Promise<TestRun>;
  /** Ends the server process and starts a fresh one with cold caches. */
  restart(): Promise<void>;
  /** Ends its server; whatever is under way fails. */
  dispose(): void;
  /** Hears of everything that is not the answer to a call. @returns its undo */
  subscribe(listener: (event: PlaygroundEvent) => void): () => void;
}

export interface RunTestsOptions {
  /** Paths; without it every test file. */
  files?: readonly string[];
  /** A test's full name (`describe > test`), or a part of it that several have. */
  name?: string;
  onResult?: (result: TestResult) => void;
  /** Called with a test file, or one of `__snapshots__`, that new snapshots were written into. */
  onSnapshots?: (path: string, text: string) => void;
  /** Whether the run tells which branches its tests took (`coverage`). */
  coverage?: boolean;
  /** On which release in place of the project's own. */
  next?: NextVersion;
  /** Ends the run: it resolves with the results so far, and is not `ok`. */
  signal?: AbortSignal;
}

export interface TestResult {
  file: string;
  /** The names of the `describe`s around it, and its own. Empty where the file itself failed. */
  name: string[];
  state: TestOutcome['state'];
  durationMs: number;
  error?: TestError;
  logs: LogLine[];
}

export interface TestRun {
  /** Whether all ran, and none failed. */
  ok: boolean;
  passed: number;
  failed: number;
  /** With those that are still to be written. */
  skipped: number;
  durationMs: number;
  results: TestResult[];
  /** Of the test files and what they import. */
  diagnostics: Diagnostic[];
  /** Where it was asked for: of each file of the project, tests aside, that was evaluated. */
  coverage?: CoveredFile[];
}

export interface CoveredFile {
  file: string;
  /** In source order. */
  branches: CoveredBranch[];
}

export interface CoveredBranch extends Branch {
  isTaken: boolean;
}

export interface SendOptions {
  signal?: AbortSignal;
  /** Called with the number under which the request's events come, before any of them. */
  onSent?: (request: number) => void;
  onHead?: (head: ResponseHead) => void;
  onChunk?: (chunk: Uint8Array, atMs: number) => void;
  /** Called with what a list of the response grows by after the request is answered. */
  onLate?: (entry: ListEntry) => void;
}

export interface CompileResult {
  ok: boolean;
  diagnostics: Diagnostic[];
}

export interface PlaygroundRequest {
  method?: string;
  /** A path, or an absolute url on the server's origin, http://localhost:3000. */
  url: string;
  headers?: HeaderList;
  body?: string | Uint8Array;
}

/** Lists that the events of a request fill. They grow while the server does something on its behalf later, as `after()` does. */
export interface ResponseLists {
  logs: LogLine[];
  /** What happened on the way, in the order in which it began. Complete, but for what comes later, when the body is. */
  trace: TraceEvent[];
}

export type LogLine = Pick<LogEvent, 'level' | 'text'>;

/** One more entry of one of the lists, and where in it. */
export type ListEntry = {
  [List in keyof ResponseLists]: { list: List; entry: ResponseLists[List][number]; at: number };
}[keyof ResponseLists];

export interface PlaygroundResponse extends ResponseHead, ResponseLists {
  body: Uint8Array;
  chunks: { atMs: number; byteLength: number }[];
  /** The route's pattern, such as `/api/comments/[id]`; null where nothing matched. */
  route: string | null;
  durationMs: number;
  failure?: Failure;
}

export interface Failure {
  kind: 'compile' | 'timed-out' | 'crashed' | 'aborted' | 'connection-closed';
  /** Of a time-out: what most probably kept the server. */
  cause?: SilenceCause;
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

/** The project's code, the server's own start, or that the computer is busy with something else. */
export type SilenceCause = 'code' | 'starting' | 'computer';

export interface BuildResult {
  ok: boolean;
  routes: BuiltRoute[];
  diagnostics: Diagnostic[];
}

export type PlaygroundEvent =
  | ServerEvent
  | { type: 'server'; state: ServerState }
  | { type: 'diagnostics'; diagnostics: Diagnostic[] }
  /** Packages were added: the text that the project's package-lock.json should have. */
  | { type: 'locked'; lock: string }
  /** The server's clock was moved; `movedMs` in all since it started, when it is right again. */
  | { type: 'clock'; movedMs: number }
  | { type: 'compiled'; files: number; milliseconds: number }
  /** A build is done, and what it made serves. */
  | { type: 'built'; routes: BuiltRoute[] };

export type ServerState =
  | { name: 'starting' }
  | { name: 'running' }
  | { name: 'busy'; sinceMs: number; cause: SilenceCause }
  /** With the place of the code that ended it, where that is known. */
  | { name: 'stopped'; reason: string; file?: string; line?: number };

/** What handlers' `fetch` to other origins is answered with. */
export type AnswerFetch = (request: OutgoingRequest) => Promise<OutgoingResponse>;

export interface OutgoingRequest {
  method: string;
  url: string;
  headers: HeaderList;
  body: Uint8Array;
}

export interface OutgoingResponse {
  status: number;
  statusText?: string;
  headers: HeaderList;
  body: string | Uint8Array;
}
