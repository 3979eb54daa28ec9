import type { Metadata } from 'next';
import { preload } from 'react-dom';
import { UnfurlPicture } from '@/components/share/UnfurlPicture';
import { HostScript } from '@/components/ui/HostScript';
import { Workbench } from '@/components/workbench/Workbench';
import { notesOf } from '@/lib/examples/line-note';
import { ownAddress } from '@/lib/page/address';
import { titleOfPage } from '@/lib/page/title-of-page';
import { lessonOfExample } from '@/server/lessons/find-lesson';
import { listExamples, readExample } from '@/server/examples/read-example';

/** Every example is a page of its own; no other address is. */
export const dynamicParams = false;

export async function generateStaticParams(): Promise<{ slug: string }[]> {
  return (await listExamples()).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: PageProps<'/examples/[slug]'>): Promise<Metadata> {
  const { about } = await readExample((await params).slug);
  const { title, summary: description } = about;
  const openGraph = { title, description, type: 'website', siteName: titleOfPage(undefined) } as const;
  return { title: titleOfPage(title), description, openGraph };
}

/** An example, as one of the visitor's own projects. */
export default async function Page({ params }: PageProps<'/examples/[slug]'>) {
  const { slug } = await params;
  const [example, first] = await Promise.all([readExample(slug), readExample('comments')]);
  const linked = { path: ownAddress(slug), project: example.project, notes: notesOf(example) };
  // What is shown is compiled at once.
  preload('/generated/precompiled.json', { as: 'fetch', crossOrigin: 'anonymous' });
  return (
    <>
      <UnfurlPicture />
      <HostScript next={example.project.next} mode={example.project.mode} />
      <Workbench project={first.project} linked={linked} lesson={await lessonOfExample(slug)} />
    </>
  );
}
