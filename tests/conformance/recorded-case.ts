import type { HeaderList, Mode, NextVersion } from '@/sandbox/protocol';
import type { ProjectFile } from '@/lib/project/project';

/** A project, requests to it, and what real Next.js servers answered. `README.md` tells how they were recorded. */
export interface RecordedCase {
  name: string;
  group: string;
  /** Where it was recorded, if not everywhere. */
  versions?: number[];
  modes?: ('dev' | 'prod')[];
  /** `null` removes a file that every project has. */
  files: Record<string, ProjectFile | null>;
  filesFor?: Partial<Record<NextVersion, Record<string, ProjectFile | null>>>;
  requests: RecordedRequest[];
  answers: Partial<Record<NextVersion, Partial<Record<Mode, RecordedAnswer[]>>>>;
  builds?: Partial<Record<NextVersion, RecordedBuild>>;
}

export interface RecordedRequest {
  id: string;
  method?: string;
  url: string;
  versions?: number[];
  modes?: ('dev' | 'prod')[];
  headers?: Record<string, string | string[]>;
  body?: string | null;
  bodyBase64?: string;
  bodyRepeat?: { char?: string; size: number };
  multipart?: MultipartPart[];
  /** Sent in chunks, without Content-Length. */
  chunked?: boolean;
  repeat?: number;
  gapMs?: number;
  beforeMs?: number;
  waitAfterMs?: number;
  abortAfterMs?: number;
  timeoutMs?: number;
  /** The id of an earlier request whose cookies this one sends. */
  jar?: string;
  /** What is written into the project (null: removed) before this is sent, while the server runs. Development only. */
  edit?: Record<string, ProjectFile | null>;
}

export interface MultipartPart {
  name: string;
  filename?: string;
  type?: string;
  value?: string;
  base64?: string;
}

export interface RecordedAnswer {
  id: string;
  attempt: number;
  status?: number;
  statusText?: string;
  headers?: HeaderList;
  body?: RecordedBody;
  /** How many pieces the body came in, counting those over 150 ms apart. */
  chunkGroups?: number;
  /** Whether the server closed the connection before the answer was complete. */
  closed?: boolean;
  error?: string;
  log?: string;
}

export interface RecordedBody {
  bytes: number;
  sha256?: string;
  text?: string;
  textHead?: string;
  /** The body was compressed; its bytes are not compared. */
  encoded?: string | boolean;
  /** Stands for a long HTML page of Next.js' own. */
  htmlTitle?: string;
}

export interface RecordedBuild {
  ok: boolean;
  routes?: Record<string, 'static' | 'ssg' | 'dynamic'>;
  log?: string;
}
