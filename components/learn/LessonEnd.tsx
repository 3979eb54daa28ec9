'use client';

import { useWorkbench } from '@/components/context/WorkbenchContext';
import { Button } from '@/components/ui/Button';
import { COURSE_END } from '@/lib/lessons/course';
import { LESSON_DESTINATIONS } from '@/lib/workbench/destinations';
import { useLesson } from './LessonContext';
import { useLessonAddress } from './useLessonAddress';

/** Where no page of the Next.js docs is named. */
const ROUTE_DOCS = 'https://nextjs.org/docs/app/api-reference/file-conventions/route';

const LINK = 'text-accent underline underline-offset-2';

/** Where to go from a lesson. */
export function LessonEnd() {
  const { lesson, place, isLinked, isEmbedded } = useLesson();
  const addressOf = useLessonAddress();
  const { layout } = useWorkbench();
  const { docs, example } = lesson.about;
  const isNextDocs = docs?.startsWith('https://nextjs.org/') ?? false;
  return (
    <nav aria-label="More" className="mt-5 flex flex-col gap-1 border-t border-line pt-3 text-[13px]">
      <a href={isNextDocs ? docs : ROUTE_DOCS} target="_blank" rel="noreferrer" className={LINK}>
        The page of the Next.js docs
      </a>
      {docs === undefined || isNextDocs ? null : (
        <a href={docs} target="_blank" rel="noreferrer" className={LINK}>
          The page on MDN
        </a>
      )}
      {example === undefined ? null : (
        <a href={`/examples/${example}`} className={LINK}>
          The example that goes with it
        </a>
      )}
      {place.previous ? (
        <a href={addressOf(place.previous.id)} target="_self" className={LINK}>
          Lesson before: {place.previous.title}
        </a>
      ) : null}
      {place.next ? (
        <a href={addressOf(place.next.id)} target="_self" className={LINK}>
          Next lesson: {place.next.title}
        </a>
      ) : isLinked ? null : (
        <a href={COURSE_END} className={LINK}>
          What you have learned
        </a>
      )}
      <a href="/learn" className={LINK}>
        All lessons
      </a>
      {/* The header of a phone has no room for it. */}
      {isEmbedded ? null : (
        <span className="no-print -ml-3 hidden max-phone:block">
          <Button onPress={() => layout.getState().open(LESSON_DESTINATIONS.share)}>Share this lesson</Button>
        </span>
      )}
    </nav>
  );
}
