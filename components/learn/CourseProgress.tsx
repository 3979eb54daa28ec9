'use client';

import { Circle, CircleCheck } from 'lucide-react';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { COURSE_END, lessonAddress, type LessonEntry } from '@/lib/lessons/course';
import { createProgressStore, type ProgressStore } from '@/lib/lessons/progress-store';
import { ProgressFile } from './ProgressFile';

const ProgressContext = createContext<ProgressStore | null>(null);

/** Gives what is inside it what the visitor has finished. */
export function ProgressProvider({ children }: { children: ReactNode }) {
  const [progress] = useState(createProgressStore);
  useEffect(() => {
    const read = () => void progress.persist.rehydrate();
    read();
    // Back from a lesson, the page may be as it was left.
    addEventListener('pageshow', read);
    addEventListener('storage', read);
    return () => {
      removeEventListener('pageshow', read);
      removeEventListener('storage', read);
    };
  }, [progress]);
  return <ProgressContext value={progress}>{children}</ProgressContext>;
}

function useProgress(): ProgressStore {
  const progress = useContext(ProgressContext);
  if (!progress) throw new Error('What shows progress must be inside a ProgressProvider.');
  return progress;
}

/** Where to go on, and how much is done. */
export function CourseProgress({ lessons }: { lessons: LessonEntry[] }) {
  const progress = useProgress();
  const done = useStore(progress, (state) => state.done);
  const count = lessons.filter(({ id }) => done[id] !== undefined).length;
  const next = lessons.find(({ id }) => done[id] === undefined);
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      {next ? (
        <a
          href={lessonAddress(next.id)}
          className="inline-flex h-9 items-center rounded bg-accent px-4 font-semibold text-onaccent hover:brightness-110 max-phone:h-11"
        >
          {count === 0 ? 'Begin with the first lesson' : `Go on: ${next.title}`}
        </a>
      ) : (
        <a href={COURSE_END} className="text-accent underline underline-offset-2">
          What you have learned
        </a>
      )}
      <span role="status" className="text-soft">
        {count === 0 ? '' : next ? `${count} of ${lessons.length} lessons done` : 'You have done every lesson.'}
      </span>
      <ProgressFile progress={progress} />
    </div>
  );
}

export function PartProgress({ ids }: { ids: string[] }) {
  const count = useStore(useProgress(), ({ done }) => ids.filter((id) => done[id] !== undefined).length);
  return (
    <span className="text-sm text-faint tabular-nums">
      {count === 0 ? `${ids.length} lessons` : `${count} of ${ids.length} done`}
    </span>
  );
}

export function LessonMark({ id }: { id: string }) {
  const isDone = useStore(useProgress(), ({ done }) => done[id] !== undefined);
  const Icon = isDone ? CircleCheck : Circle;
  return (
    <span className={`mt-0.5 shrink-0 ${isDone ? 'text-ok' : 'text-edge'}`}>
      <Icon size={16} aria-hidden />
      {isDone ? <span className="sr-only">Done: </span> : null}
    </span>
  );
}
