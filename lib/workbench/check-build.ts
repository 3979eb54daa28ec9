import { reasonOf } from '@/lib/project/result';
import type { BuildCheck } from '@/lib/run/server-store';
import type { BuildResult } from '@/sandbox/host/playground';
import type { Workbench } from './workbench';

/** Runs `next build` over the project in development, on a server beside the visitor's, and ends that. */
export async function checkBuild({ project, server, openAside }: Pick<Workbench, 'project' | 'server' | 'openAside'>) {
  const { setCheck } = server.getState();
  const asked = project.getState().project;
  const building: BuildCheck = { state: 'building' };
  const settle = (check: BuildCheck) => {
    if (server.getState().check !== building) return;
    const isSame = project.getState().project.files === asked.files;
    setCheck(isSame ? check : { state: 'failed', reason: 'The project was changed while it was built.' });
  };
  setCheck(building);
  try {
    const playground = await (openAside?.() ?? Promise.reject(new Error('there is no room for another server here')));
    try {
      await playground.setProject({ ...asked, mode: 'production' });
      settle(checkOf(await playground.build()));
    } finally {
      playground.dispose();
    }
  } catch (error) {
    settle({ state: 'failed', reason: `Failed to build the project: ${reasonOf(error)}` });
  }
}

function checkOf({ ok, routes, diagnostics }: BuildResult): BuildCheck {
  if (ok) return { state: 'built', routes };
  const [first] = diagnostics.filter(({ severity }) => severity === 'error');
  const place = first?.file === undefined ? '' : ` (${first.file}:${first.line})`;
  return { state: 'failed', reason: `The build fails: ${first?.message ?? 'it gives no reason.'}${place}` };
}
