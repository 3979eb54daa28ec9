import type { Project } from '@/lib/project/project';
import { createWorkbench, type Workbench } from './workbench';
import { createLocalSandbox } from '@/sandbox/host/create-local-sandbox';
import { applyLook } from './apply-look';
import type { EmbedLook } from '@/lib/embed/view-of';

/** A workbench for the project of an embed page's own link. Nothing of it runs before the reader sends a request. */
export function startLinkedWorkbench(project: Project, element: HTMLElement, look: EmbedLook): Workbench {
  const connect = () => {
    const sandbox = createLocalSandbox({ element, sharesCompiler: true });
    return Promise.resolve(sandbox.openPlayground());
  };
  const workbench = createWorkbench({ project, connect, tab: null });
  workbench.project.getState().setOrigin('link');
  applyLook(workbench, look);
  return workbench;
}
