import type { NextVersion } from '@/sandbox/protocol';
import type { Project } from './project';
import { routeTemplate } from './route-template';

/** What a new project can start as, beside the first example. */
export interface Starter {
  id: string;
  label: string;
  create(next: NextVersion): Project;
}

export const STARTERS: readonly Starter[] = [
  { id: 'empty', label: 'Empty', create: (next) => startWith('app/api/hello/route.ts', '/api/hello', next) },
  {
    id: 'dynamic',
    label: 'A dynamic route',
    create: (next) => startWith('app/api/items/[id]/route.ts', '/api/items/1', next),
  },
  {
    id: 'catch-all',
    label: 'A route for every path',
    create: (next) => startWith('app/api/[...path]/route.ts', '/api/any/path', next),
  },
];

/** One handler and a request that it answers. */
function startWith(route: string, path: string, next: NextVersion): Project {
  const files = { [route]: routeTemplate(route, next), 'requests.http': `GET ${path}\n` };
  return { version: 1, title: 'New project', next, mode: 'development', files, open: [route] };
}
