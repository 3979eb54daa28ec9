import type { Project } from '@/lib/project/project';
import { createWorkbench, type Workbench } from './workbench';
import { loadHost } from '@/sandbox/host/load-host';
import { applyLook } from './apply-look';
import type { EmbedLook } from '@/lib/embed/view-of';

/** A workbench for the project of an embed page's own link. Nothing of it runs before the reader sends a request. */
export function startLinkedWorkbench(project: Project, look: EmbedLook): Workbench {
  const connect = async () => {
    const sandbox = (await loadHost()).createLocalSandbox({ sharesCompiler: true });
    return sandbox.openPlayground();
  };
  const workbench = createWorkbench({ project, connect, tab: null });
  workbench.project.getState().setOrigin('link');
  applyLook(workbench, look);
  return workbench;
}
