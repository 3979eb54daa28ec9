'use client';

import { lessonAddress } from '@/lib/lessons/course';
import { embeddedLesson } from '@/lib/share/embed-snippets';
import { useLesson } from './LessonContext';

/** Where another lesson is: from one that is embedded, the embedded one, in the same frame. */
export function useLessonAddress(): (id: string) => string {
  const { isEmbedded } = useLesson();
  return (id) => (isEmbedded ? embeddedLesson(lessonAddress(id)) : lessonAddress(id));
}
