import type { BuildResult, PlaygroundResponse } from '@/sandbox/host/playground';
import type { Mode, NextVersion } from '@/sandbox/protocol';
import type { RecordedCase } from './recorded-case';

/** What the page is asked to do: one case, on one version and in one mode. It goes there as JSON, without the answers. */
export interface Job {
  recordedCase: Omit<RecordedCase, 'answers' | 'builds'>;
  next: NextVersion;
  mode: Mode;
}

/** Jobs of one version and mode, for one server: usually one. */
export type Jobs = readonly [Job, ...Job[]];

/** What the page hands back of a job, as JSON. Jobs that share a server share its build. */
export interface JobResult {
  build: BuildResult | null;
  answers: JobAnswer[];
  /** Why the job ended before its last request. */
  broken?: string;
}

export type JobAnswer = Omit<PlaygroundResponse, 'body'> & { id: string; attempt: number; bodyBase64: string };
