import { saveFile } from '@/lib/export/save-file';
import { checkNewPath } from '@/lib/files/file-tree';
import { shownPath } from '@/lib/files/written-store';
import { byteLength, fromBytes } from '@/lib/project/file-content';
import { basename } from '@/lib/project/file-path';
import { MAX_PROJECT_BYTES } from '@/lib/project/limits';
import type { ProjectFile } from '@/lib/project/project';
import { failed, reasonOf, type Failed } from '@/lib/project/result';
import type { WrittenFile } from '@/sandbox/protocol';
import type { Workbench } from './workbench';

type Target = Pick<Workbench, 'project' | 'toasts' | 'readWritten'>;

/** @returns the bytes of a file that the project's code wrote */
export async function readWrittenFile({ readWritten }: Pick<Target, 'readWritten'>, file: WrittenFile) {
  const failedTo = (reason: string) => failed(`read ${shownPath(file)}`, reason);
  try {
    const bytes = await readWritten(file.path);
    return bytes ? ({ ok: true, bytes } as const) : failedTo('it is not on the server’s disk any more');
  } catch (error) {
    return failedTo(reasonOf(error));
  }
}

export async function downloadWritten(target: Target, file: WrittenFile): Promise<void> {
  const read = await readWrittenFile(target, file);
  if (!read.ok) return target.toasts.getState().add(read.message);
  saveFile({ name: basename(file.path), type: 'application/octet-stream', content: read.bytes });
}

/** Makes it a file of the project, in place of the one that has its path, and offers to take that back. */
export async function adoptWritten(target: Target, file: WrittenFile): Promise<void> {
  const { add } = target.toasts.getState();
  const read = await readWrittenFile(target, file);
  if (!read.ok) return add(read.message);
  const path = shownPath(file);
  const { files } = target.project.getState().project;
  const content = fromBytes(read.bytes);
  const refusal = refusalOf(files, path, content);
  if (refusal) return add(refusal.message);
  const before = files[path];
  const { writeFile, remove } = target.project.getState();
  writeFile(path, content);
  const undo = () => {
    if (target.project.getState().project.files[path] !== content) return;
    if (before === undefined) remove(path);
    else writeFile(path, before);
  };
  const text = before === undefined ? `Added ${path} to the project` : `Replaced ${path} with what the server wrote`;
  add(text, { label: 'Undo', run: undo });
}

/** Whether it can be a file of the project: what stands elsewhere on the disk, and what Next.js keeps, cannot. */
export function isAdoptable(file: WrittenFile): boolean {
  return !/^(?:\/|\.next\/|node_modules\/)/.test(shownPath(file));
}

function refusalOf(files: Record<string, ProjectFile>, path: string, content: ProjectFile): Failed | null {
  const others = Object.keys(files).filter((other) => other !== path);
  const used = others.reduce((sum, other) => sum + byteLength(files[other] ?? ''), 0);
  const problem = checkNewPath(path, others);
  if (problem !== null) return failed(`add ${path}`, problem);
  const isTooMuch = used + byteLength(content) > MAX_PROJECT_BYTES;
  return isTooMuch ? failed(`add ${path}`, 'a project’s files may have 8 MB together') : null;
}
