'use client';

import { Lightbulb } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { CodeText } from '@/components/ui/CodeText';
import { useLesson, useStudy } from './LessonContext';

/** The hints that were asked for, one by one; each gives away more. */
export function Hints() {
  const { study, lesson } = useLesson();
  const shown = useStudy(({ hints }) => hints);
  const hints = lesson.about.hints ?? [];
  if (hints.length === 0) return null;
  return (
    <section aria-label="Hints" className="my-3 flex flex-col items-start gap-2">
      <ol role="status" className="flex flex-col gap-2 empty:hidden">
        {hints.slice(0, shown).map((hint, index) => (
          <li key={index} className="border-l-2 border-warn pl-2.5 [overflow-wrap:anywhere]">
            <CodeText text={hint} />
          </li>
        ))}
      </ol>
      {shown < hints.length ? (
        <Button look="quiet" className="no-print" onPress={() => study.getState().showHint()}>
          <Lightbulb size={14} aria-hidden />
          {shown === 0 ? 'Show a hint' : 'Show another hint'}
          <span className="text-faint">
            {shown + 1} of {hints.length}
          </span>
        </Button>
      ) : null}
    </section>
  );
}
