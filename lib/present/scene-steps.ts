import { parseHttpFile } from '@/lib/http-file/parse-http-file';
import type { Project } from '@/lib/project/project';
import type { Scene, WholeScene } from '@/lib/project/scene';
import type { RequestForm } from '@/lib/request/request-form';
import { formOfRequest, requestLabel, REQUESTS_FILE } from '@/lib/request/request-list';
import { formOfSceneRequest } from '@/lib/workbench/scene-request';

/** A scene as a project of its own: what the stage shows and runs. */
export function projectOfScene({ next, mode, files, open }: WholeScene, title = ''): Project {
  const shown = (open ?? []).filter((path) => files[path] !== undefined);
  return {
    version: 1,
    ...(title === '' ? {} : { title }),
    ...{ next, mode, files },
    ...(shown.length > 0 ? { open: shown } : {}),
  };
}

/** The request of a scene: one that names none has that of the scene before. */
export function requestOfScene(scenes: WholeScene[], at: number): Scene['request'] {
  return scenes.slice(0, at + 1).findLast(({ request }) => request !== undefined)?.request;
}

/** The form of a scene's request; of the first request where it names none, or one that is not there. */
export function formOfScene(scenes: WholeScene[], at: number): RequestForm | null {
  const wanted = requestOfScene(scenes, at);
  if (typeof wanted === 'object') return formOfSceneRequest(wanted);
  const text = scenes[at]?.files[REQUESTS_FILE];
  const { requests } = parseHttpFile(typeof text === 'string' ? text : '');
  const request = requests.find((one) => requestLabel(one) === wanted) ?? requests[0];
  return request ? formOfRequest(request) : null;
}
