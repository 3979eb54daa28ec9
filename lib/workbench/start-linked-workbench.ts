import type { Project } from '@/lib/project/project';
import { createWorkbench, type Workbench } from './workbench';
import { createLocalSandbox } from '@/sandbox/host/create-local-sandbox';
import { applyLook } from './apply-look';
import { lookOf } from '@/lib/embed/view-of';

/** A workbench for the project of an embed page's own link. Nothing of it runs before the reader sends a request. */
export function startLinkedWorkbench(project: Project): Workbench {
  const connect = () => {
    const sandbox = createLocalSandbox({ element: document.body, sharesCompiler: true });
    return Promise.resolve(sandbox.openPlayground());
  };
  const workbench = createWorkbench({ project, connect, libraries: null });
  workbench.project.getState().setOrigin('link');
  applyLook(workbench, lookOf(location.search));
  return workbench;
}
