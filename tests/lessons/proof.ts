import type { Check } from '@/lib/lessons/check';
import type { CheckResult } from '@/lib/lessons/check-result';
import type { Project } from '@/lib/project/project';

/** What is shown of a lesson in a browser: one version of its files, on one release. */
export interface ProofJob {
  project: Project;
  original: Project['files'];
  checks: Check[];
  /** The first check that fails says enough. */
  untilFailed: boolean;
  /** Jobs of one group, one after the other, may share a server where `isStateless`. */
  group: string;
  isStateless: boolean;
}

/** What came of it; `broken` where the checks could not be run. */
export interface ProofResult {
  results: CheckResult[];
  broken?: string;
}
