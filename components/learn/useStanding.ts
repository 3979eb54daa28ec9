'use client';

import type { CheckFailure } from '@/lib/lessons/check-result';
import { useLesson, useStudy } from './LessonContext';

export interface Standing {
  isChecking: boolean;
  /** Whether every check passed, as far as it is for this release. */
  isSolved: boolean;
  passed: number;
  count: number;
  /** The first that failed. */
  failed: { name: string; failure: CheckFailure } | null;
  wasChecked: boolean;
}

/** How the checks stand. */
export function useStanding(): Standing {
  const { lesson } = useLesson();
  const results = useStudy((state) => state.results);
  const isChecking = useStudy(({ waiting }) => waiting.length > 0);
  const found = lesson.checks.flatMap(({ name }) => results[name] ?? []);
  const passed = found.filter(({ state }) => state === 'passed').length;
  const failed = found.find((result) => result.state === 'failed') ?? null;
  const isSolved = !isChecking && failed === null && passed > 0 && found.length === lesson.checks.length;
  return { isChecking, isSolved, passed, count: lesson.checks.length, failed, wasChecked: found.length > 0 };
}
