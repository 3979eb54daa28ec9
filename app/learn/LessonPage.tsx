import { notFound } from 'next/navigation';
import { preload } from 'react-dom';
import { LessonText } from '@/components/learn/LessonText';
import { HostScript } from '@/components/ui/HostScript';
import { LessonWorkbench } from '@/components/workbench/LessonWorkbench';
import { tasksOf } from '@/lib/lessons/lesson-text';
import { findLesson, readCourse } from '@/server/lessons/find-lesson';

/** What lessons begin with, compiled. */
const PRECOMPILED = '/generated/precompiled-lessons.json';

/** The parameters of every lesson's page. */
export async function lessonParams(): Promise<{ part: string; lesson: string }[]> {
  return (await readCourse()).flatMap(({ lessons }) => lessons.map(({ part, slug }) => ({ part, lesson: slug })));
}

/** A lesson of the course, by `part/lesson`: its text, and the workbench beside it. `embedded` in another site's page. */
export async function LessonPage({ id, embedded = false }: { id: string; embedded?: boolean }) {
  const found = await findLesson(id);
  if (!found) notFound();
  const { about, text, project, checks, solution } = found.lesson;
  // What is shown is compiled at once.
  preload(PRECOMPILED, { as: 'fetch', crossOrigin: 'anonymous' });
  return (
    <>
      <HostScript next={project.next} mode={project.mode} precompiled={PRECOMPILED} />
      <LessonWorkbench
        lesson={{ about, project, checks, solution }}
        place={found.place}
        text={<LessonText text={text} />}
        tasks={tasksOf(text)}
        embedded={embedded}
      />
    </>
  );
}
