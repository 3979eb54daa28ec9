import { rename as renameFile } from './fs-promises';

/** In place of `lib/fs/rename`, which tries again on Windows; that of Next 14 needs graceful-fs. */
export async function rename(source: string, target: string): Promise<void> {
  if (source !== target) await renameFile(source, target);
}
