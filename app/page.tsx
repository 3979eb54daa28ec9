import { preload } from 'react-dom';
import { UnfurlPicture } from '@/components/share/UnfurlPicture';
import { HostScript } from '@/components/ui/HostScript';
import { Workbench } from '@/components/workbench/Workbench';
import { readExample } from '@/server/examples/read-example';

/** What is shown is compiled already; all examples when one is opened. */
const FIRST = '/generated/precompiled-first.json';
const PRECOMPILED = `${FIRST} /generated/precompiled.json`;

export default async function Page() {
  const { project } = await readExample('comments');
  preload(FIRST, { as: 'fetch', crossOrigin: 'anonymous' });
  return (
    <>
      <UnfurlPicture />
      <HostScript next={project.next} mode={project.mode} precompiled={PRECOMPILED} />
      <Workbench project={project} />
    </>
  );
}
