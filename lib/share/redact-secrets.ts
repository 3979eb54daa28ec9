import type { Project, ProjectFile } from '../project/project';
import type { Scene, SceneRequest } from '../project/scene';
import type { SceneField, Secret } from './find-secrets';

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
  const { title, note, request } = scene;
  const told = (text: string, wanted: SceneField) =>
    redactText(
      text,
      secrets.filter(({ field }) => field === wanted),
    );
  return {
    ...scene,
    title: told(title, 'title'),
    ...(note === undefined ? {} : { note: told(note, 'note') }),
    files: redactFiles(scene.files, secrets),
    ...(typeof request === 'string' ? { request: told(request, 'name') } : {}),
    ...(typeof request === 'object' ? { request: redactRequest(request, secrets, told) } : {}),
  };
}

function redactRequest(
  { url, headers, body, ...rest }: SceneRequest,
  secrets: Secret[],
  told: (text: string, field: SceneField) => string,
): SceneRequest {
  const secret = new Set(secrets.flatMap(({ header }) => header ?? []));
  return {
    ...rest,
    url: told(url, 'url'),
    ...(headers ? { headers: headers.map(([name, value]) => [name, secret.has(name) ? REDACTED : value]) } : {}),
    ...(body === undefined ? {} : { body: told(body, 'body') }),
  };
}

function redactFiles<File extends ProjectFile | null>(
  files: Record<string, File>,
  secrets: Secret[],
): Record<string, File | ProjectFile> {
  const redacted: Record<string, File | ProjectFile> = {};
  for (const [path, content] of Object.entries(files)) {
    const own = secrets.filter(({ file, field }) => file === path && field === undefined);
    if (own.some(({ leftOut }) => leftOut === 'file')) continue;
    redacted[path] = content === null ? content : redactFile(content, own);
  }
  return redacted;
}

function redactFile(content: ProjectFile, secrets: Secret[]): ProjectFile {
  return typeof content === 'string' ? redactText(content, secrets) : content;
}

/** From the last to the first, so that the ranges stay right. */
function redactText(content: string, secrets: Secret[]): string {
  const ranges = secrets.flatMap(({ leftOut, range }) => (leftOut === 'value' && range ? [range] : []));
  return ranges
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start) + REDACTED + text.slice(end), content);
}
