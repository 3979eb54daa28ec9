'use client';

import { CircleX } from 'lucide-react';
import { CodeText } from '@/components/ui/CodeText';
import { checkElementId } from './CheckItem';
import { useLesson } from './LessonContext';
import { useStanding } from './useStanding';

/** What is wrong first, where it is seen while the code is written; a press shows all of it. */
export function FirstFailure() {
  const { lesson } = useLesson();
  const { failed } = useStanding();
  if (!failed) return null;
  const { say, differences } = failed.failure;
  const index = lesson.checks.findIndex(({ name }) => name === failed.name);
  const show = () => {
    const element = document.getElementById(checkElementId(index));
    element?.scrollIntoView({ block: 'center' });
    element?.focus();
  };
  return (
    <button
      type="button"
      onClick={show}
      className="mb-1.5 flex w-full items-start gap-1.5 rounded-sm px-1 py-1 text-left hover:bg-raised max-phone:min-h-11"
    >
      <CircleX size={15} aria-hidden className="mt-[3px] shrink-0 text-bad" />
      <span className="line-clamp-2 min-w-0 flex-1 [overflow-wrap:anywhere]">
        <span className="sr-only">Failed: </span>
        <CodeText text={say ?? differences[0] ?? failed.name} />
      </span>
    </button>
  );
}
