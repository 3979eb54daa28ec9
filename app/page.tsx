import { preload } from 'react-dom';
import { HostScript } from '@/components/ui/HostScript';
import { Workbench } from '@/components/workbench/Workbench';
import { readExample } from '@/server/examples/read-example';

export default async function Page() {
  const { project } = await readExample('comments');
  // What is shown is compiled at once.
  preload('/generated/precompiled.json', { as: 'fetch', crossOrigin: 'anonymous' });
  return (
    <>
      <HostScript next={project.next} mode={project.mode} />
      <Workbench project={project} />
    </>
  );
}
