import type { RequestForm } from '@/lib/request/request-form';
import { isShown } from '@/lib/request/request-list';
import { routesOf, type ProjectRoute } from '@/lib/project/routes-of';
import type { Stores } from './stores';

/** Fills the request for the route of a new file, unless what the visitor typed stands there. */
export function showNewRoute({ project, request }: Pick<Stores, 'project' | 'request'>, file: string): void {
  const routes = routesOf(project.getState().project.files);
  const route = routes.find((other) => other.file === file);
  const { form, saved, selected, showRoute } = request.getState();
  const kept = selected === null ? undefined : saved[selected];
  if (route && (kept ? isShown(kept, form) : isUntouched(form, routes)))
    showRoute(route.methods[0]?.method ?? 'GET', route.pattern);
}

/** Whether a request that is not in the file is as `showRoute` and `firstForm` fill it. */
function isUntouched({ url, headers, body }: RequestForm, routes: ProjectRoute[]): boolean {
  const isFilled = ['', '/', ...routes.map(({ pattern }) => pattern)].includes(url);
  return isFilled && headers.length === 0 && body.text === '';
}
