import type { Metadata } from 'next';
import { Contents } from '@/components/learn/Contents';
import { UnfurlPicture } from '@/components/share/UnfurlPicture';
import { titleOfPage } from '@/lib/page/title-of-page';
import { readContents } from '@/server/lessons/find-lesson';

export const metadata: Metadata = {
  title: titleOfPage('Learn Route Handlers'),
  description:
    'A course in small lessons: write a Next.js route handler, see what a real server answers, and why it is wrong.',
};

export default async function Page() {
  return (
    <>
      <UnfurlPicture />
      <Contents parts={await readContents()} />
    </>
  );
}
