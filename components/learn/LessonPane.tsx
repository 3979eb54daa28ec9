'use client';

import { Button } from '@/components/ui/Button';
import { CHECK_ID, CheckItem } from './CheckItem';
import { Hints } from './Hints';
import { LessonBar } from './LessonBar';
import { LessonEnd } from './LessonEnd';
import { useLesson } from './LessonContext';

/** The text of a lesson, its checks and its hints; the bar under it stays. */
export function LessonPane() {
  const { lesson, place, text, tasks } = useLesson();
  const { title, minutes } = lesson.about;
  const others = lesson.checks.filter(({ name }) => !tasks.includes(name));
  return (
    <section aria-label="Lesson" className="flex h-full min-h-0 flex-col bg-panel">
      <div
        tabIndex={0}
        role="region"
        aria-label="The lesson’s text"
        className="lesson-text min-h-0 flex-1 overflow-y-auto px-4 pt-3 pb-5"
      >
        <p className="text-sm text-faint">
          {place.part} · {place.number} of {place.count} · {minutes} min
        </p>
        <h1 className="mt-0.5 text-[19px] leading-7 font-semibold">{title}</h1>
        <Button onPress={showFirstCheck} className="no-print mb-1 -ml-3 text-[13px]">
          I know this: show me the checks
        </Button>
        <article className="max-w-[68ch] text-[14px] leading-[22px]">
          {text}
          {others.length > 0 ? (
            <section aria-label="Checks" className="mt-4">
              <h2 className="mb-1.5 text-lg font-semibold">Checks</h2>
              <ul className="flex flex-col gap-1.5">
                {others.map(({ name }) => (
                  <CheckItem key={name} name={name} />
                ))}
              </ul>
            </section>
          ) : null}
          <Hints />
          <LessonEnd />
        </article>
      </div>
      <LessonBar />
    </section>
  );
}

function showFirstCheck(): void {
  const check = document.querySelector<HTMLElement>(`[id^="${CHECK_ID}"]`);
  check?.scrollIntoView({ block: 'center' });
  check?.focus();
}
