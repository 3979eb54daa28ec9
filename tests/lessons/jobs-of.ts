import { applyChanges } from '@/lib/lessons/lesson';
import type { LessonFolder } from '@/server/lessons/read-lesson';
import type { NextVersion } from '@/sandbox/protocol';
import { holdsState } from './holds-state';
import type { ProofJob } from './proof';

/** Which version of a lesson's files is shown: `start`, `solution` or `wrong/<name>`. */
export interface LessonJob extends ProofJob {
  lesson: LessonFolder;
  next: NextVersion;
  variant: string;
}

/** Everything a browser has to show of a lesson: all versions of its files, on each release that it names. */
export function jobsOf(lesson: LessonFolder): LessonJob[] {
  const { about, project, checks, solution, wrong } = lesson;
  const variants = [
    { variant: 'start', changes: {} },
    { variant: 'solution', changes: solution },
    ...wrong.map(({ name, changes }) => ({ variant: `wrong/${name}`, changes })),
  ];
  return about.next.flatMap((next) =>
    variants.map(({ variant, changes }) => {
      const changed = applyChanges({ ...project, next }, changes);
      return {
        ...{ lesson, next, variant, checks, project: changed, original: project.files },
        untilFailed: variant !== 'solution',
        group: `${lesson.id} ${next}`,
        isStateless: !holdsState(changed, checks),
      };
    }),
  );
}
