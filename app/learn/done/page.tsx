import type { Metadata } from 'next';
import { Closing } from '@/components/learn/Closing';
import { titleOfPage } from '@/lib/page/title-of-page';
import { readContents } from '@/server/lessons/find-lesson';

export const metadata: Metadata = {
  title: titleOfPage('What you have learned'),
  description: 'The end of the course on Route Handlers: what it was about, and projects to build alone.',
};

export default async function Page() {
  return <Closing parts={await readContents()} />;
}
