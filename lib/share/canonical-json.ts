import type { Project, ProjectFile } from '../project/project';
import type { Scene } from '../project/scene';

/**
 * A project as JSON without white space, its keys in the order version, title, next, mode, open, files, at, scenes and its files by
 * path: the same project gives the same text.
 */
export function canonicalJson(project: Project): string {
  const { version, title, next, mode, open, at } = project;
  const files = canonicalFiles(project.files);
  // Without scenes there is no such key, so that links of before stay what they are.
  const scenes = project.scenes?.map(canonicalScene);
  return JSON.stringify({ version, title, next, mode, open, files, at: canonicalPlace(at), scenes });
}

function canonicalFiles<File extends ProjectFile | null>(
  files: Record<string, File>,
): Record<string, ProjectFile | null> {
  const sorted = Object.entries(files).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([path, file]) => [path, file === null ? null : canonicalFile(file)]));
}

function canonicalScene(scene: Scene): object {
  const { title, note, next, mode, open, highlight, request, send, minutes } = scene;
  return { title, note, next, mode, files: canonicalFiles(scene.files), open, highlight, request, send, minutes };
}

function canonicalPlace(at: Project['at']): Project['at'] {
  if (!at) return undefined;
  const { request, file, lines } = at;
  return { ...(request === undefined ? {} : { request }), ...(file && lines ? { file, lines } : {}) };
}

function canonicalFile(file: ProjectFile): ProjectFile {
  return typeof file === 'string' ? file : { base64: file.base64 };
}
