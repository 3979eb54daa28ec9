import { MAX_FILES, MAX_PROJECT_BYTES } from '../project/limits';
import { failed, reasonOf, type Failed } from '../project/result';
import { isSkipped, type ImportedFile } from './from-files';

/** `skipped` are the files and folders that were not read on purpose. */
export type Dropped = { ok: true; files: ImportedFile[]; skipped: string[] } | Failed;

interface FoundFile {
  path: string;
  file: File;
}

/** A zip may be larger than what is taken out of it. */
const MOST_BYTES = 8 * MAX_PROJECT_BYTES;

/** Reads what was dropped, folders with all that is in them. Call it in the event: the items are gone after it. */
export async function readDropped(items: DataTransferItemList): Promise<Dropped> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found: FoundFile[] = [];
  const skipped: string[] = [];
  try {
    for (const entry of entries) await collect(entry, found, skipped);
  } catch (error) {
    return failed('read what was dropped', reasonOf(error));
  }
  return readFound(found, skipped);
}

/** Reads files as an input of type `file` gives them, with the path in the folder that was chosen. */
export function readChosen(chosen: Iterable<File>): Promise<Dropped> {
  const all = [...chosen].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  const skipped = all.map(({ path }) => path).filter(isSkipped);
  return readFound(
    all.filter(({ path }) => !isSkipped(path)),
    skipped,
  );
}

/** Installed packages are not even listed. */
async function collect(entry: FileSystemEntry, found: FoundFile[], skipped: string[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '');
  if (isSkipped(path)) {
    skipped.push(path);
    return;
  }
  if (found.length > MAX_FILES) throw new Error(`there are more than ${MAX_FILES} files`);
  if (entry.isFile) found.push({ path, file: await fileOf(entry) });
  else for (const child of await childrenOf(entry)) await collect(child, found, skipped);
}

function fileOf(entry: FileSystemEntry): Promise<File> {
  return new Promise((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
}

/** A reader gives a folder's entries by the hundred, and an empty list at the end. */
async function childrenOf(entry: FileSystemEntry): Promise<FileSystemEntry[]> {
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return children;
    children.push(...some);
  }
}

async function readFound(found: FoundFile[], skipped: string[]): Promise<Dropped> {
  if (found.length > MAX_FILES) return failed('read the files', `there are more than ${MAX_FILES}`);
  const size = found.reduce((sum, { file }) => sum + file.size, 0);
  if (size > MOST_BYTES) return failed('read the files', 'they are over 64 MB together');
  try {
    const files = await Promise.all(
      found.map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    return { ok: true, files, skipped };
  } catch (error) {
    return failed('read the files', reasonOf(error));
  }
}
