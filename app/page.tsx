import { Workbench } from '@/components/workbench/Workbench';
import { readExample } from '@/server/examples/read-example';

export default async function Page() {
  const { project } = await readExample('comments');
  return <Workbench project={project} />;
}
