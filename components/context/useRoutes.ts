'use client';

import { useStored } from './WorkbenchContext';
import { routesOf, type ProjectRoute } from '@/lib/project/routes-of';
import type { Project } from '@/lib/project/project';

/** The project's route handlers, the most specific pattern first: the same list while it says the same, whatever is typed. */
export function useRoutes(): ProjectRoute[] {
  return useStored('project', ({ project }) => readRoutes(project.files));
}

const read = new WeakMap<Project['files'], ProjectRoute[]>();
let last: { routes: ProjectRoute[]; text: string } = { routes: [], text: '[]' };

function readRoutes(files: Project['files']): ProjectRoute[] {
  const known = read.get(files);
  if (known) return known;
  const routes = routesOf(files);
  const text = JSON.stringify(routes);
  if (text !== last.text) last = { routes, text };
  read.set(files, last.routes);
  return last.routes;
}
