import type { Metadata } from 'next';
import { Workbench } from '@/components/workbench/Workbench';
import { describeProject } from '@/lib/share/describe-project';
import { findLink } from '@/server/links/find-link';

export async function generateMetadata({ params }: PageProps<'/s/[id]'>): Promise<Metadata> {
  const { title, method, route } = describeProject(await findLink((await params).id));
  const description = `${method} ${route} on Next.js, in your browser: read the code, press Send, see the answer.`;
  return {
    title: `${title} · Route Handler Playground`,
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
  const project = await findLink(id);
  return <Workbench project={project} linked={{ path: `/s/${id}`, project }} />;
}
