import type { Metadata } from 'next';
import { HostScript } from '@/components/ui/HostScript';
import { readExample } from '@/server/examples/read-example';
import { EmbedPage } from './EmbedPage';

export const metadata: Metadata = { title: 'Route Handler Playground', robots: { index: false } };

export default async function Page() {
  const { project } = await readExample('comments');
  return (
    <>
      <HostScript next={project.next} mode={project.mode} />
      <EmbedPage />
    </>
  );
}
