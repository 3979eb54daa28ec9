import { addRequest } from '@/lib/http-file/edit-http-file';
import { parseHttpFile } from '@/lib/http-file/parse-http-file';
import { parseProject } from '@/lib/project/parse-project';
import type { Project } from '@/lib/project/project';
import { failed, type Failed } from '@/lib/project/result';
import { wholeScenes } from '@/lib/project/scene';
import { readHeaderText } from '@/lib/request/header-text';
import { draftOfForm, isShown, REQUESTS_FILE } from '@/lib/request/request-list';
import { encodeLink } from '@/lib/share/link';
import { formOfSceneRequest } from '@/lib/workbench/scene-request';
import { projectAddress } from './follow-on-server';
import { projectOfScene } from './scene-steps';
import type { StageShot } from './stage-shot';

/** Makes a link of what a show looks like now, for a reader who wants to change and run it herself. */
export async function linkOfShot(id: string, shot: StageShot): Promise<{ ok: true; href: string } | Failed> {
  const response = await fetch(projectAddress(id)).catch(() => null);
  if (!response?.ok) return failed('get the project of the show', 'the server does not give it');
  const parsed = parseProject(await response.json().catch(() => null));
  return parsed.ok ? { ok: true, href: `/${encodeLink(projectOfShot(parsed.project, shot))}` } : parsed;
}

/** The scene that a stage shows, with the code and the request as they are there. */
export function projectOfShot(project: Project, { at, file, code, request }: StageShot): Project {
  const scene = wholeScenes(project)[at];
  const { scenes: _, ...whole } = scene ? projectOfScene(scene, project.title) : project;
  const files =
    typeof (file !== null && whole.files[file]) === 'string' ? { ...whole.files, [file ?? '']: code } : whole.files;
  return withRequest({ ...whole, files }, request);
}

function withRequest(project: Project, { method, url, headers, body }: StageShot['request']): Project {
  const rows = readHeaderText(headers).map(({ name, value }): [string, string] => [name, value]);
  const form = formOfSceneRequest({ method, url, headers: rows, body });
  const content = project.files[REQUESTS_FILE];
  const text = typeof content === 'string' ? content : '';
  const { requests } = parseHttpFile(text);
  const known = requests.findIndex((one) => isShown(one, form));
  if (known >= 0) return { ...project, at: { request: known } };
  const added = addRequest(text, { name: 'On the stage', ...draftOfForm(form) });
  if (!added.ok) return project;
  return { ...project, files: { ...project.files, [REQUESTS_FILE]: added.text }, at: { request: requests.length } };
}
