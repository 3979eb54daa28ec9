import type { Project } from '@/lib/project/project';

/** A file that is not as it was; '' is the text of one that was not there, null that of a binary one. */
export interface ChangedFile {
  path: string;
  change: 'added' | 'changed' | 'removed';
  before: string | null;
  after: string | null;
}

/** The files of a project that are not as they were in `before`, by path. */
export function changedFiles(before: Project, after: Project): ChangedFile[] {
  const paths = [...new Set([...Object.keys(before.files), ...Object.keys(after.files)])].sort();
  return paths.flatMap((path) => {
    const [was, is] = [before.files[path], after.files[path]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    return [{ path, change, before: textOf(was), after: textOf(is) }];
  });
}

function textOf(file: Project['files'][string] | undefined): string | null {
  if (file === undefined) return '';
  return typeof file === 'string' ? file : null;
}
