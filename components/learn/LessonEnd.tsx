'use client';

import { lessonAddress } from '@/lib/lessons/course';
import { useLesson } from './LessonContext';

const LINK = 'text-accent underline underline-offset-2';

/** Where to go from a lesson. */
export function LessonEnd() {
  const { lesson, place } = useLesson();
  const { docs, example } = lesson.about;
  return (
    <nav aria-label="More" className="mt-5 flex flex-col gap-1 border-t border-line pt-3 text-[13px]">
      {docs === undefined ? null : (
        <a href={docs} target="_blank" rel="noreferrer" className={LINK}>
          {docs.includes('nextjs.org') ? 'The page of the Next.js docs' : 'The page on MDN'}
        </a>
      )}
      {example === undefined ? null : (
        <a href={`/examples/${example}`} className={LINK}>
          The example that goes with it
        </a>
      )}
      {place.previous ? (
        <a href={lessonAddress(place.previous.id)} className={LINK}>
          Lesson before: {place.previous.title}
        </a>
      ) : null}
      {place.next ? (
        <a href={lessonAddress(place.next.id)} className={LINK}>
          Next lesson: {place.next.title}
        </a>
      ) : null}
      <a href="/learn" className={LINK}>
        All lessons
      </a>
    </nav>
  );
}
