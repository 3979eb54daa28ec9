'use client';

import { ArrowRight, CircleCheck, GitCompareArrows, RotateCcw } from 'lucide-react';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { lessonAddress } from '@/lib/lessons/course';
import { DESTINATIONS } from '@/lib/workbench/destinations';
import { useLesson, useStudy } from './LessonContext';

/** What can be done with a lesson, and how many checks pass. */
export function LessonBar() {
  const { study, lesson, place } = useLesson();
  const { layout } = useWorkbench();
  const { isSolved } = useStanding();
  return (
    <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-1.5 border-t border-line px-3 py-1.5">
      <Button look={isSolved ? 'quiet' : 'primary'} onPress={() => void study.getState().check()}>
        Check
      </Button>
      <Standing />
      <span className="ml-auto flex items-center gap-1">
        <IconButton icon={RotateCcw} label="Reset the lesson" onPress={() => study.getState().reset()} />
        {lesson.solution ? (
          <IconButton
            icon={GitCompareArrows}
            label="Show the solution beside my code"
            onPress={() => layout.getState().open(DESTINATIONS.solution)}
          />
        ) : null}
        {place.next ? (
          <a
            href={lessonAddress(place.next.id)}
            aria-label={`Next lesson: ${place.next.title}`}
            className={`inline-flex h-8 items-center gap-1.5 rounded px-3 max-phone:h-11 ${isSolved ? 'bg-accent font-semibold text-onaccent' : 'text-soft hover:bg-raised hover:text-text'}`}
          >
            Next <ArrowRight size={14} aria-hidden />
          </a>
        ) : null}
      </span>
    </div>
  );
}

function Standing() {
  const { lesson } = useLesson();
  const { isSolved, isChecking, passed, hasResults } = useStanding();
  const problem = useStudy((state) => state.problem);
  return (
    <p role="status" className="flex min-w-0 items-center gap-1.5 text-soft">
      {isSolved ? <CircleCheck size={15} aria-hidden className="shrink-0 text-ok" /> : null}
      {problem ??
        (isChecking
          ? 'Checking…'
          : isSolved
            ? 'All checks pass.'
            : hasResults
              ? `${passed} of ${lesson.checks.length} checks pass.`
              : '')}
    </p>
  );
}

function useStanding() {
  const { lesson } = useLesson();
  const results = useStudy((state) => state.results);
  const isChecking = useStudy(({ waiting }) => waiting.length > 0);
  const found = lesson.checks.flatMap(({ name }) => results[name] ?? []);
  const passed = found.filter(({ state }) => state === 'passed').length;
  const isAll = found.length === lesson.checks.length && passed > 0;
  const isSolved = isAll && !isChecking && found.every(({ state }) => state !== 'failed');
  return { isSolved, isChecking, passed, hasResults: found.length > 0 };
}
