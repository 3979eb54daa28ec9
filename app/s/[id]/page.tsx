import type { Metadata } from 'next';
import { HostScript } from '@/components/ui/HostScript';
import { Workbench } from '@/components/workbench/Workbench';
import { describeProject } from '@/lib/share/describe-project';
import { readExample } from '@/server/examples/read-example';
import { titleOfPage } from '@/lib/page/title-of-page';
import { findLink } from '@/server/links/find-link';

export async function generateMetadata({ params }: PageProps<'/s/[id]'>): Promise<Metadata> {
  const { title, method, route } = describeProject(await findLink((await params).id));
  const description = `${method} ${route} on Next.js, in your browser: read the code, press Send, see the answer.`;
  return {
    title: titleOfPage(title),
    description,
    // Whoever shares a link chooses who sees it.
    robots: { index: false },
    openGraph: { title, description, type: 'website', siteName: 'Route Handler Playground' },
    twitter: { card: 'summary_large_image', title, description },
  };
}

/** A project behind a short link, beside the visitor's own. */
export default async function Page({ params }: PageProps<'/s/[id]'>) {
  const { id } = await params;
  const [linked, first] = await Promise.all([findLink(id), readExample('comments')]);
  return (
    <>
      <HostScript next={linked.next} mode={linked.mode} />
      <Workbench project={first.project} linked={{ path: `/s/${id}`, project: linked }} />
    </>
  );
}
