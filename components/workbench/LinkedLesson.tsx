'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { LessonText } from '@/components/learn/LessonText';
import { MessagePage } from '@/components/share/MessagePage';
import { lessonOfProject } from '@/lib/lessons/lesson-of-project';
import { tasksOf } from '@/lib/lessons/lesson-text';
import type { Lesson } from '@/lib/lessons/lesson';
import type { LessonPlace } from '@/lib/lessons/course';
import { decodeLink } from '@/lib/share/link';
import { crc32 } from '@/lib/share/crc32';
import { LessonWorkbench } from './LessonWorkbench';

/** Shows the lesson that the page's own link carries. `embedded` inside another site's page. */
export function LinkedLesson({ embedded = false }: { embedded?: boolean }) {
  const hash = useSyncExternalStore(
    onHashChange,
    () => location.hash,
    () => null,
  );
  const opened = useMemo(() => (hash === null ? null : openLink(hash)), [hash]);
  if (hash === null || !opened) return null;
  if (!opened.ok) return <MessagePage title="This link holds no lesson">{opened.message}</MessagePage>;
  const { text, ...lesson } = opened.lesson;
  return (
    <LessonWorkbench
      key={hash}
      lesson={lesson}
      place={placeOf(opened.lesson, hash)}
      text={<LessonText text={text} />}
      tasks={tasksOf(text)}
      origin="link"
      embedded={embedded}
    />
  );
}

function openLink(hash: string) {
  const decoded = decodeLink(hash);
  return decoded.ok ? lessonOfProject(decoded.project) : decoded;
}

/** What was written is found again by the lesson's text and checks. */
function placeOf({ text, checks }: Lesson, hash: string): LessonPlace {
  const sum = crc32(new TextEncoder().encode(text + JSON.stringify(checks))).toString(16);
  const alone = { part: 'A lesson from a link', number: 1, count: 1, previous: null, next: null };
  return { id: `link/${sum}`, address: `/learn/open${hash}`, ...alone };
}

function onHashChange(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
