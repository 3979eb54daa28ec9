import { addRequest } from '@/lib/http-file/edit-http-file';
import type { Project } from '@/lib/project/project';
import type { Scene, SceneRequest } from '@/lib/project/scene';
import { bodyKind, createRow, type RequestForm } from '@/lib/request/request-form';
import { draftOfForm, isShown, requestLabel, REQUESTS_FILE } from '@/lib/request/request-list';
import type { Stores } from './stores';

/**
 * What a scene says of the request that is in the form. One that `requests.http` does not have goes into the scene's own
 * `requests.http`, under the scene's title.
 */
export function keepRequest(
  { request }: Pick<Stores, 'request'>,
  files: Project['files'],
  title: string,
): { files: Project['files']; request?: string } {
  const { form, saved, selected } = request.getState();
  const shown = selected === null ? undefined : saved[selected];
  if (shown && isShown(shown, form) && indexOfRequest(saved, requestLabel(shown)) === selected)
    return { files, request: requestLabel(shown) };
  const text = files[REQUESTS_FILE];
  const name = freeName(title, saved.map(requestLabel));
  const added = addRequest(typeof text === 'string' ? text : '', { name, ...draftOfForm(form) });
  // A form that no file can hold, such as an empty one, is no part of a scene.
  return added.ok ? { files: { ...files, [REQUESTS_FILE]: added.text }, request: name } : { files };
}

/** Brings a scene's request to the form; in place of one that is not there, the first one. */
export function showRequest({ request }: Pick<Stores, 'request'>, wanted: Scene['request']): void {
  const { saved, select, restore } = request.getState();
  if (typeof wanted === 'object') return restore(formOfSceneRequest(wanted), null);
  if (wanted === undefined) return;
  select(Math.max(0, indexOfRequest(saved, wanted)));
}

function indexOfRequest(saved: Parameters<typeof requestLabel>[0][], name: string): number {
  return saved.findIndex((one) => requestLabel(one) === name);
}

/** The form that shows a request of a scene. */
export function formOfSceneRequest({ method = 'GET', url, headers = [], body = '' }: SceneRequest): RequestForm {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return {
    method,
    url,
    headers: headers.map(([name, value]) => createRow(name, value)),
    body: { kind: bodyKind(type, body), text: body },
  };
}

function freeName(title: string, taken: string[]): string {
  const name = title.replace(/\s+/g, ' ').trim() || 'Scene';
  let free = name;
  for (let count = 2; taken.includes(free); count++) free = `${name} ${count}`;
  return free;
}
