import type { Project, ProjectFile } from '../project/project';

/**
 * A project as JSON without white space, its keys in the order version, title, next, mode, open, files, at and its files by
 * path: the same project gives the same text.
 */
export function canonicalJson(project: Project): string {
  const { version, title, next, mode, open, at } = project;
  const paths = Object.keys(project.files).sort();
  const files: Record<string, ProjectFile> = {};
  for (const path of paths) files[path] = canonicalFile(project.files[path] ?? '');
  return JSON.stringify({ version, title, next, mode, open, files, at: canonicalPlace(at) });
}

function canonicalPlace(at: Project['at']): Project['at'] {
  if (!at) return undefined;
  const { request, file, lines } = at;
  return { ...(request === undefined ? {} : { request }), ...(file && lines ? { file, lines } : {}) };
}

function canonicalFile(file: ProjectFile): ProjectFile {
  return typeof file === 'string' ? file : { base64: file.base64 };
}
