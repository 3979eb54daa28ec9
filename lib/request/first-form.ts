import type { Project } from '@/lib/project/project';
import { routesOf } from '@/lib/project/routes-of';
import { createForm, type RequestForm } from './request-form';

/** What a project that has no requests of its own is first asked: one of its routes, with GET where there is one. */
export function firstForm(files: Project['files']): RequestForm {
  const routes = routesOf(files).filter(({ methods }) => methods.length > 0);
  const readable = routes.find(({ methods }) => methods.some(({ method }) => method === 'GET'));
  if (readable) return createForm('GET', readable.pattern);
  const [route] = routes;
  return createForm(route?.methods[0]?.method, route?.pattern);
}
