import { projectToStore } from '@/lib/files/project-store';
import type { Project } from '@/lib/project/project';
import type { Workbench } from './workbench';

/** The project as a link carries it: with the open file, the chosen request and the lines that are selected in the editor. */
export function sharedProject({
  project,
  request,
  editor,
}: Pick<Workbench, 'project' | 'request' | 'editor'>): Project {
  const stored = projectToStore(project.getState());
  const { selected } = request.getState();
  const { active } = project.getState();
  const lines = editor.selectedLines();
  const at = {
    // The first is chosen without a word.
    ...(selected ? { request: selected } : {}),
    ...(lines && active !== null ? { file: active, lines } : {}),
  };
  return Object.keys(at).length > 0 ? { ...stored, at } : stored;
}
