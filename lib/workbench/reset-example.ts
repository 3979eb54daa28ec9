import { nanoid } from 'nanoid';
import { withTitle } from '@/lib/library/work';
import { statusOf } from '@/lib/library/storage-store';
import type { ProjectLibrary } from '@/lib/library/project-library';
import type { Project } from '@/lib/project/project';
import { hasSameContent } from '@/lib/share/same-content';
import type { Stores } from './stores';
import type { WorkOpener } from './work-opener';
import type { WorkSaver } from './work-saver';

interface ResetTarget extends Pick<Stores, 'project' | 'request' | 'storage' | 'toasts'> {
  library: ProjectLibrary;
  saver: Pick<WorkSaver, 'openId' | 'saveNow'>;
  opener: Pick<WorkOpener, 'openOwn'>;
}

/**
 * Makes the project on the screen what it was when its example was opened. What was changed is kept as a project of its own,
 * to which a toast leads back; without room for it nothing is done.
 */
export async function resetExample(target: ResetTarget, original: Project): Promise<void> {
  const { project, request, toasts, storage, saver, library, opener } = target;
  const { project: changed, generation } = project.getState();
  await saver.saveNow();
  const found = await library.read(saver.openId());
  if (found.state !== 'stored' || generation !== project.getState().generation) return;
  const kept = {
    ...found.stored,
    id: nanoid(),
    revision: nanoid(8),
    work: withTitle(found.stored.work, titleOf(changed)),
  };
  try {
    await library.write(kept);
  } catch (error) {
    return storage.getState().settle(statusOf(error));
  }
  project.getState().change(original);
  request.getState().select(0);
  const [first] = original.open ?? [];
  if (first !== undefined) project.getState().openFile(first);
  const undo = async () => {
    if (!hasSameContent(project.getState().project, original)) return opener.openOwn(kept.id);
    project.getState().change(changed);
    await library.remove(kept.id);
  };
  toasts.getState().add(`The original is back. What you had is kept as “${titleOf(changed)}”.`, {
    label: 'Undo',
    run: () => void undo(),
  });
}

function titleOf({ title = 'Untitled' }: Project): string {
  return `${title} (changed)`;
}
