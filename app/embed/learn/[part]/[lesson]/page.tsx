import type { Metadata } from 'next';
import { LessonPage, lessonParams } from '@/app/learn/LessonPage';
import { titleOfPage } from '@/lib/page/title-of-page';
import { findLesson } from '@/server/lessons/find-lesson';

export const dynamicParams = false;

export const generateStaticParams = lessonParams;

export async function generateMetadata({ params }: PageProps<'/embed/learn/[part]/[lesson]'>): Promise<Metadata> {
  const { part, lesson } = await params;
  const found = await findLesson(`${part}/${lesson}`);
  return { title: titleOfPage(found?.lesson.about.title), robots: { index: false } };
}

/** A lesson for another site's page. */
export default async function Page({ params }: PageProps<'/embed/learn/[part]/[lesson]'>) {
  const { part, lesson } = await params;
  return <LessonPage embedded id={`${part}/${lesson}`} />;
}
