'use client';

import { Circle, CircleCheck, CircleX, LoaderCircle, type LucideIcon } from 'lucide-react';
import { CodeText } from '@/components/ui/CodeText';
import { CheckFailureView } from './CheckFailureView';
import { useLesson, useStudy } from './LessonContext';

type Shown = 'waiting' | 'passed' | 'failed' | 'skipped' | 'open';

const LOOKS: Record<Shown, { icon: LucideIcon; color: string; said: string }> = {
  open: { icon: Circle, color: 'text-faint', said: 'Not checked yet: ' },
  waiting: { icon: LoaderCircle, color: 'text-faint', said: 'Is being checked: ' },
  passed: { icon: CircleCheck, color: 'text-ok', said: 'Passed: ' },
  failed: { icon: CircleX, color: 'text-bad', said: 'Failed: ' },
  skipped: { icon: Circle, color: 'text-faint', said: 'For another release: ' },
};

/** What the ids of all checks begin with. */
export const CHECK_ID = 'check-';

/** Of the check with this place among the lesson's. */
export function checkElementId(index: number): string {
  return `${CHECK_ID}${index}`;
}

/** A check, where it stands in the text, and why it failed. */
export function CheckItem({ name }: { name: string }) {
  const { lesson } = useLesson();
  const index = lesson.checks.findIndex((check) => check.name === name);
  const result = useStudy(({ results }) => results[name]);
  const isWaiting = useStudy(({ waiting }) => waiting.includes(name));
  const { icon: Icon, color, said } = LOOKS[isWaiting ? 'waiting' : (result?.state ?? 'open')];
  return (
    <li
      id={checkElementId(index)}
      tabIndex={-1}
      className="flex list-none gap-2 rounded border border-line bg-panel px-2.5 py-2"
    >
      <Icon
        size={16}
        strokeWidth={2}
        aria-hidden
        className={`mt-0.5 shrink-0 ${color} ${isWaiting ? 'animate-spin' : ''}`}
      />
      <div className="min-w-0 flex-1">
        <p>
          <span className="sr-only">{said}</span>
          <CodeText text={name} />
        </p>
        {result?.state === 'failed' ? <CheckFailureView failure={result.failure} isOld={isWaiting} /> : null}
      </div>
    </li>
  );
}
