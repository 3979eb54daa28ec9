import { byteLength, fromBytes } from '@/lib/project/file-content';
import { MAX_PROJECT_BYTES } from '@/lib/project/limits';
import type { Workbench } from './workbench';

type Target = Pick<Workbench, 'project' | 'toasts'>;

/** Adds a file to the project under `uploads/`. @returns its path; null, with a message, where it does not fit */
export async function addUpload({ project, toasts }: Target, file: File): Promise<string | null> {
  const used = Object.values(project.getState().project.files).reduce((sum, kept) => sum + byteLength(kept), 0);
  if (used + file.size > MAX_PROJECT_BYTES) {
    toasts.getState().add(`Failed to add ${file.name}: a project’s files may have 8 MB together.`);
    return null;
  }
  const path = `uploads/${file.name.replace(/[^\w.-]+/g, '-')}`;
  project.getState().writeFile(path, fromBytes(new Uint8Array(await file.arrayBuffer())));
  return path;
}
