import type { Project, ProjectFile } from '../project/project';
import type { Scene } from '../project/scene';
import type { Secret } from './find-secrets';

/** What stands where a secret was. */
export const REDACTED = 'REDACTED';

/** A copy of the project without these secrets: files left out (their tabs closed), values replaced by `REDACTED`. */
export function redactSecrets(project: Project, secrets: Secret[]): Project {
  const { open, scenes, ...rest } = project;
  const own = secrets.filter(({ scene }) => scene === undefined);
  const removed = new Set(own.filter(({ leftOut }) => leftOut === 'file').map(({ file }) => file));
  return {
    ...rest,
    files: redactFiles(project.files, own),
    ...(open ? { open: open.filter((path) => !removed.has(path)) } : {}),
    ...(scenes ? { scenes: scenes.map((scene, at) => redactScene(scene, secretsOfScene(secrets, at))) } : {}),
  };
}

function secretsOfScene(secrets: Secret[], at: number): Secret[] {
  return secrets.filter(({ scene }) => scene === at);
}

function redactScene(scene: Scene, secrets: Secret[]): Scene {
  const headers = new Set(secrets.flatMap(({ header }) => header ?? []));
  const { request } = scene;
  return {
    ...scene,
    files: redactFiles(scene.files, secrets),
    ...(typeof request === 'object' && headers.size > 0
      ? {
          request: {
            ...request,
            headers: (request.headers ?? []).map(([name, value]): [string, string] => [
              name,
              headers.has(name) ? REDACTED : value,
            ]),
          },
        }
      : {}),
  };
}

function redactFiles<File extends ProjectFile | null>(
  files: Record<string, File>,
  secrets: Secret[],
): Record<string, File | ProjectFile> {
  const redacted: Record<string, File | ProjectFile> = {};
  for (const [path, content] of Object.entries(files)) {
    const own = secrets.filter(({ file }) => file === path);
    if (own.some(({ leftOut }) => leftOut === 'file')) continue;
    redacted[path] = content === null ? content : redactFile(content, own);
  }
  return redacted;
}

/** From the last to the first, so that the ranges stay right. */
function redactFile(content: ProjectFile, secrets: Secret[]): ProjectFile {
  if (typeof content !== 'string') return content;
  const ranges = secrets.flatMap(({ leftOut, range }) => (leftOut === 'value' && range ? [range] : []));
  return ranges
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start) + REDACTED + text.slice(end), content);
}
