import { unzipSync, type UnzipFileInfo } from 'fflate';
import { checkFilePath } from '../project/file-path';
import { MAX_FILES, MAX_PROJECT_BYTES } from '../project/limits';
import { failed, reasonOf } from '../project/result';
import { isSkipped, projectFromFiles, type ImportedProject } from './from-files';

/** The largest zip that is read, in bytes: one with node_modules in it may be far larger than the project. */
const MAX_ZIP_BYTES = 64 * 1024 * 1024;

/** Makes a project of a zip. What does not fit is refused before it is unpacked; node_modules and the like never are.
 * @param name that of the zip, for want of another title */
export function projectFromZip(bytes: Uint8Array, name = ''): ImportedProject {
  if (bytes.length > MAX_ZIP_BYTES) return failed('open the zip', 'it is over 64 MB');
  const taken: Taken = { files: 0, bytes: 0, packed: 0, available: bytes.length, skipped: [] };
  try {
    const unpacked = unzipSync(bytes, { filter: (entry) => take(entry, taken) });
    const files = Object.entries(unpacked).map(([path, content]) => ({ path, bytes: content }));
    return projectFromFiles(files, taken.skipped, name);
  } catch (error) {
    return failed('open the zip', reasonOf(error));
  }
}

interface Taken {
  files: number;
  bytes: number;
  /** Bytes of the zip that entries were read from; more than there are means that entries overlap. */
  packed: number;
  available: number;
  /** What is never unpacked. */
  skipped: string[];
}

/** A zip's directory says how large each file will be; no more than that is ever unpacked. */
function take({ name, size, originalSize, compression }: UnzipFileInfo, taken: Taken): boolean {
  if (name.endsWith('/')) return false;
  if (isSkipped(name)) {
    taken.skipped.push(name);
    return false;
  }
  const reason = checkFilePath(name);
  const shown = JSON.stringify(name.slice(0, 120));
  if (reason) throw new Error(`the file ${shown} is not allowed: ${reason}`);
  taken.files += 1;
  taken.bytes += compression === 0 ? Math.max(size, originalSize) : originalSize;
  taken.packed += size;
  if (taken.files > MAX_FILES) throw new Error(`it has more than ${MAX_FILES} files`);
  if (taken.bytes > MAX_PROJECT_BYTES)
    throw new Error(`its files are over 8 MB; ${shown} is the first that does not fit`);
  if (taken.packed > taken.available) throw new Error(`it is broken at ${shown}`);
  return true;
}
