import type { BuildResult, PlaygroundResponse } from '@/sandbox/host/playground';
import type { Mode, NextVersion } from '@/sandbox/protocol';
import type { RecordedCase } from './recorded-case';

/** What the page is asked to do: one case, on one version and in one mode. It goes there as JSON, without the answers. */
export interface Job {
  recordedCase: Omit<RecordedCase, 'answers' | 'builds'>;
  next: NextVersion;
  mode: Mode;
}

/** What the page hands back, as JSON. */
export interface JobResult {
  build: BuildResult | null;
  answers: JobAnswer[];
  /** Why the job ended before its last request. */
  broken?: string;
}

export type JobAnswer = Omit<PlaygroundResponse, 'body'> & { id: string; attempt: number; bodyBase64: string };
