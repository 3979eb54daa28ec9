import type { BuiltRoute, Diagnostic, HeaderList, LogLevel, LogValue, Position } from '../protocol';
import type { Project } from '@/lib/project/project';

/**
 * A playground: one project on one Next.js server in a sandbox. The same interface is given to pages of other origins
 * by `public/embed.js`, less `subscribe` and the extra callbacks of `send`.
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
  /** Ends the server process and starts a fresh one with cold caches. */
  restart(): Promise<void>;
  /** Ends its server; whatever is under way fails. */
  dispose(): void;
  /** Hears of everything that is not the answer to a call. @returns its undo */
  subscribe(listener: (event: PlaygroundEvent) => void): () => void;
}

export interface SendOptions {
  signal?: AbortSignal;
  /** The number under which the request's `log` events come, before any of them. */
  onSent?: (request: number) => void;
  onHead?: (head: ResponseHead) => void;
  onChunk?: (chunk: Uint8Array, atMs: number) => void;
  /** Hears of what is printed on the request's behalf after its answer; it is in the answer's `logs` as well. */
  onLateLog?: (line: PlaygroundResponse['logs'][number]) => void;
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

export interface ResponseHead {
  status: number;
  statusText: string;
  headers: HeaderList;
}

export interface PlaygroundResponse extends ResponseHead {
  body: Uint8Array;
  chunks: { atMs: number; byteLength: number }[];
  /** The route's pattern, such as `/api/comments/[id]`; null where nothing matched. */
  route: string | null;
  /** Grows when the server prints on the request's behalf later, as `after()` does. */
  logs: { level: LogLevel; text: string }[];
  durationMs: number;
  failure?: Failure;
}

export interface Failure {
  kind: 'compile' | 'timed-out' | 'crashed' | 'aborted' | 'connection-closed';
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

export interface BuildResult {
  ok: boolean;
  routes: BuiltRoute[];
  diagnostics: Diagnostic[];
}

export type PlaygroundEvent =
  | { type: 'server'; state: ServerState }
  | {
      type: 'log';
      request: number | null;
      level: LogLevel;
      text: string;
      values: LogValue[];
      position: Position | null;
    }
  | { type: 'diagnostics'; diagnostics: Diagnostic[] }
  | { type: 'compiled'; files: number; milliseconds: number };

export type ServerState =
  { name: 'starting' } | { name: 'running' } | { name: 'busy'; sinceMs: number } | { name: 'stopped'; reason: string };

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
