import { rename as renameFile } from '../../../node/fs-promises';

/** Next's own tries again on Windows; that of Next 14 needs graceful-fs. */
export async function rename(source: string, target: string): Promise<void> {
  if (source !== target) await renameFile(source, target);
}
