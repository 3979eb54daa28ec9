import type { Metadata } from 'next';
import { LessonPage, lessonParams } from '@/app/learn/LessonPage';
import { UnfurlPicture } from '@/components/share/UnfurlPicture';
import { titleOfPage } from '@/lib/page/title-of-page';
import { findLesson } from '@/server/lessons/find-lesson';

/** Every lesson is a page of its own; no other address is. */
export const dynamicParams = false;

export const generateStaticParams = lessonParams;

export async function generateMetadata({ params }: PageProps<'/learn/[part]/[lesson]'>): Promise<Metadata> {
  const { part, lesson } = await params;
  const found = await findLesson(`${part}/${lesson}`);
  if (!found) return {};
  const { title, summary: description } = found.lesson.about;
  const openGraph = { title, description, type: 'article', siteName: titleOfPage(undefined) } as const;
  return { title: titleOfPage(title), description, openGraph };
}

export default async function Page({ params }: PageProps<'/learn/[part]/[lesson]'>) {
  const { part, lesson } = await params;
  return (
    <>
      <UnfurlPicture />
      <LessonPage id={`${part}/${lesson}`} />
    </>
  );
}
