'use client';

import { ArrowRight, CircleCheck, GitCompareArrows, RotateCcw } from 'lucide-react';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { COURSE_END, type LessonPlace } from '@/lib/lessons/course';
import { LESSON_DESTINATIONS } from '@/lib/workbench/destinations';
import { FirstFailure } from './FirstFailure';
import { useLesson, useStudy } from './LessonContext';
import { OtherRelease } from './OtherRelease';
import { useLessonAddress } from './useLessonAddress';
import { useStanding } from './useStanding';

/** How the checks stand, what is wrong first, and what can be done with the lesson. */
export function LessonBar() {
  const { study, lesson, place, isLinked } = useLesson();
  const { layout } = useWorkbench();
  const { isSolved } = useStanding();
  return (
    <div className="no-print shrink-0 border-t border-line px-3 py-1.5">
      <OtherRelease />
      <FirstFailure />
      <div className="flex min-h-8 flex-wrap items-center gap-1.5">
        <Button look={isSolved ? 'quiet' : 'primary'} onPress={() => void study.getState().check()}>
          Check
        </Button>
        <Score />
        <span className="ml-auto flex items-center gap-1">
          <IconButton icon={RotateCcw} label="Reset the lesson" onPress={() => study.getState().reset()} />
          {lesson.solution ? (
            <IconButton
              icon={GitCompareArrows}
              label="Show the solution beside my code"
              onPress={() => layout.getState().open(LESSON_DESTINATIONS.solution)}
            />
          ) : null}
          {isLinked ? null : <NextLink place={place} isDue={isSolved} />}
        </span>
      </div>
    </div>
  );
}

function Score() {
  const { isChecking, isSolved, passed, count, wasChecked } = useStanding();
  const problem = useStudy((state) => state.problem);
  const score = wasChecked ? `${passed} of ${count} pass.` : '';
  return (
    <p role="status" className="flex min-w-0 items-center gap-1.5 text-soft">
      {isSolved ? <CircleCheck size={15} aria-hidden className="shrink-0 text-ok" /> : null}
      {problem ?? (isChecking ? 'Checking…' : isSolved ? 'All pass.' : score)}
    </p>
  );
}

/** After the last lesson comes the end of the course. */
function NextLink({ place: { next }, isDue }: { place: LessonPlace; isDue: boolean }) {
  const addressOf = useLessonAddress();
  const label = next ? `Next lesson: ${next.title}` : 'What you have learned';
  const look = isDue
    ? 'bg-accent px-3 font-semibold text-onaccent'
    : 'px-1.5 text-faint hover:bg-raised hover:text-text';
  return (
    <a
      href={next ? addressOf(next.id) : COURSE_END}
      target={next ? '_self' : undefined}
      aria-label={label}
      title={label}
      className={`inline-flex h-8 items-center justify-center gap-1.5 rounded max-phone:h-11 max-phone:min-w-11 ${look}`}
    >
      {isDue ? 'Next' : null} <ArrowRight size={15} aria-hidden />
    </a>
  );
}
