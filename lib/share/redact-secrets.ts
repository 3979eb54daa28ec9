import type { Project, ProjectFile } from '../project/project';
import type { Secret } from './find-secrets';

/** What stands where a secret was. */
export const REDACTED = 'REDACTED';

/** A copy of the project without these secrets: files left out (their tabs closed), values replaced by `REDACTED`. */
export function redactSecrets(project: Project, secrets: Secret[]): Project {
  const removed = new Set(secrets.filter(({ leftOut }) => leftOut === 'file').map(({ file }) => file));
  const files: Record<string, ProjectFile> = {};
  for (const [path, content] of Object.entries(project.files)) {
    if (!removed.has(path))
      files[path] = redactFile(
        content,
        secrets.filter(({ file }) => file === path),
      );
  }
  const { open, ...rest } = project;
  return { ...rest, files, ...(open ? { open: open.filter((path) => !removed.has(path)) } : {}) };
}

/** From the last to the first, so that the ranges stay right. */
function redactFile(content: ProjectFile, secrets: Secret[]): ProjectFile {
  if (typeof content !== 'string') return content;
  const ranges = secrets.flatMap(({ leftOut, range }) => (leftOut === 'value' && range ? [range] : []));
  return ranges
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start) + REDACTED + text.slice(end), content);
}
