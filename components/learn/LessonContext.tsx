'use client';

import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { LessonPlace } from '@/lib/lessons/course';
import type { Study, StudyActions, StudiedLesson, StudyStore } from '@/lib/lessons/study-store';

export interface LessonContextValue {
  lesson: StudiedLesson;
  place: LessonPlace;
  /** The lesson's text, as elements. */
  text: ReactNode;
  /** The checks that stand in the text. */
  tasks: readonly string[];
  study: StudyStore;
  /** Whether it came with a link, and is no part of the course. */
  isLinked: boolean;
  /** Whether it stands in another site's page. */
  isEmbedded: boolean;
}

const LessonContext = createContext<LessonContextValue | null>(null);

/** Gives the panels inside it their lesson. */
export function LessonProvider({ value, children }: { value: LessonContextValue; children: ReactNode }) {
  return <LessonContext value={value}>{children}</LessonContext>;
}

export function useLesson(): LessonContextValue {
  const lesson = useContext(LessonContext);
  if (!lesson) throw new Error('A lesson’s panel must be inside a LessonProvider.');
  return lesson;
}

/** Part of how far the learner is: `useStudy(({ hints }) => hints)`. */
export function useStudy<Part>(select: (state: Study & StudyActions) => Part): Part {
  return useStore(useLesson().study, select);
}
