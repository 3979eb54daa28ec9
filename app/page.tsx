import { HostScript } from '@/components/ui/HostScript';
import { Workbench } from '@/components/workbench/Workbench';
import { readExample } from '@/server/examples/read-example';

export default async function Page() {
  const { project } = await readExample('comments');
  return (
    <>
      <HostScript next={project.next} mode={project.mode} />
      <Workbench project={project} />
    </>
  );
}
