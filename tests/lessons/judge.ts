import { messageOf, type CheckFailure } from '@/lib/lessons/check-result';
import type { LessonJob } from './jobs-of';
import type { ProofResult } from './proof';

/** What came of one version of a lesson's files. */
export interface Judged {
  job: LessonJob;
  /** Why it is no proof; null where it is one. */
  fault: string | null;
  /** What a learner is told first; null where all is well. */
  message: string | null;
}

/** A solution passes every check, anything else fails one. */
export function judge(job: LessonJob, { results, broken }: ProofResult): Judged {
  if (broken !== undefined) return { job, fault: broken, message: null };
  const failed = results.find((result) => result.state === 'failed');
  const message = failed ? headOf(failed.failure) : null;
  if (job.variant === 'solution' && failed)
    return { job, fault: `fails "${failed.name}":\n${messageOf(failed.failure)}`, message };
  if (job.variant === 'solution' && !results.some(({ state }) => state === 'passed'))
    return { job, fault: 'no check is for this release', message };
  return { job, fault: job.variant === 'solution' || failed ? null : 'passes every check', message };
}

/** Every mistake is told in words of its own: the second of two that are not is at fault. */
export function judgeMessages(judged: Judged[]): Judged[] {
  const seen = new Map<string, string>();
  return judged.map((one) => {
    const { job, fault, message } = one;
    if (fault !== null || message === null || !job.variant.startsWith('wrong/')) return one;
    const key = `${job.lesson.id} ${job.next} ${message}`;
    const other = seen.get(key);
    seen.set(key, job.variant);
    return other === undefined ? one : { ...one, fault: `is told in the same words as ${other}: ${message}` };
  });
}

function headOf({ say, differences }: CheckFailure): string {
  return [...(say === null ? [] : [say]), ...differences].join(' ');
}
