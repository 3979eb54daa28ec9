import { createCookieStore } from '@/lib/cookies/cookie-store';
import type { WholeScene } from '@/lib/project/scene';
import { resolveForm } from '@/lib/request/resolve-form';
import type { Playground } from '@/sandbox/host/playground';
import { answerOf } from './answer-text';
import { formOfScene, projectOfScene, requestOfScene } from './scene-steps';

/** A scene with what its request was answered. */
export interface PlayedScene {
  scene: WholeScene;
  /** Such as `GET /api/a`; null where the scene has no request. */
  request: string | null;
  answer: string | null;
}

/** Of an answer that never ends, what came until then is its answer. A handler that hangs is ended before. */
const LONGEST_MS = 8000;

/** Plays all scenes in their order on one server, with one cookie jar. */
export async function playScenes(scenes: WholeScene[], playground: Playground): Promise<PlayedScene[]> {
  const cookies = createCookieStore();
  const played: PlayedScene[] = [];
  for (const [at, scene] of scenes.entries()) {
    const project = projectOfScene(scene);
    await playground.setProject(project, { fresh: at === 0 });
    const form = requestOfScene(scenes, at) === undefined ? null : formOfScene(scenes, at);
    const resolved = form && resolveForm(form, project.files, '');
    if (!form || !resolved?.ok) {
      played.push({ scene, request: form ? `${form.method} ${form.url}` : null, answer: null });
      continue;
    }
    const request = cookies.getState().addTo(resolved.request);
    const response = await playground.send(request, { signal: AbortSignal.timeout(LONGEST_MS) });
    cookies.getState().receive(request, response.headers);
    const answer = answerOf({ state: 'done', request, response })?.text ?? null;
    played.push({ scene, request: `${form.method} ${form.url}`, answer });
  }
  return played;
}
