'use client';

import { useStored } from '@/components/context/WorkbenchContext';
import { useLesson } from './LessonContext';

/** Says so where the lesson is shown in a release that it is not written for. */
export function OtherRelease() {
  const { lesson } = useLesson();
  const next = useStored('project', (state) => state.project.next);
  const releases = lesson.about.next;
  if (releases.includes(next)) return null;
  return (
    <p role="note" className="mb-1 px-1 text-sm text-soft">
      This lesson is for Next.js {new Intl.ListFormat('en').format(releases)}. In {next} it may come out otherwise, and
      does not count as done.
    </p>
  );
}
