import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { preload } from 'react-dom';
import { LessonText } from '@/components/learn/LessonText';
import { UnfurlPicture } from '@/components/share/UnfurlPicture';
import { HostScript } from '@/components/ui/HostScript';
import { LessonWorkbench } from '@/components/workbench/LessonWorkbench';
import { tasksOf } from '@/lib/lessons/lesson-text';
import { titleOfPage } from '@/lib/page/title-of-page';
import { findLesson, readCourse } from '@/server/lessons/find-lesson';

/** What lessons begin with, compiled. */
const PRECOMPILED = '/generated/precompiled-lessons.json';

/** Every lesson is a page of its own; no other address is. */
export const dynamicParams = false;

export async function generateStaticParams(): Promise<{ part: string; lesson: string }[]> {
  return (await readCourse()).flatMap(({ lessons }) => lessons.map(({ part, slug }) => ({ part, lesson: slug })));
}

export async function generateMetadata({ params }: PageProps<'/learn/[part]/[lesson]'>): Promise<Metadata> {
  const { part, lesson } = await params;
  const found = await findLesson(`${part}/${lesson}`);
  if (!found) return {};
  const { title, summary: description } = found.lesson.about;
  const openGraph = { title, description, type: 'article', siteName: titleOfPage(undefined) } as const;
  return { title: titleOfPage(title), description, openGraph };
}

/** A lesson: its text, and the workbench beside it. */
export default async function Page({ params }: PageProps<'/learn/[part]/[lesson]'>) {
  const { part, lesson } = await params;
  const found = await findLesson(`${part}/${lesson}`);
  if (!found) notFound();
  const { about, text, project, checks, solution } = found.lesson;
  // What is shown is compiled at once.
  preload(PRECOMPILED, { as: 'fetch', crossOrigin: 'anonymous' });
  return (
    <>
      <UnfurlPicture />
      <HostScript next={project.next} mode={project.mode} precompiled={PRECOMPILED} />
      <LessonWorkbench
        lesson={{ about, project, checks, solution }}
        place={found.place}
        text={<LessonText text={text} />}
        tasks={tasksOf(text)}
      />
    </>
  );
}
