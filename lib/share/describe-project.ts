import type { Project } from '@/lib/project/project';
import { routesOf } from '@/lib/project/routes-of';
import { summarizeProject } from './summarize-project';

/** What an unfurled link tells of a project. */
export interface ProjectCard {
  title: string;
  /** Of the first request, else of the first handler. */
  method: string;
  /** The route's pattern, such as `/api/users/[id]`. */
  route: string;
  /** The first lines of the file that answers. */
  lines: string[];
}

const MOST_LINES = 11;

/** Chooses what to show of a project: what its first request runs. */
export function describeProject(project: Project): ProjectCard {
  const routes = routesOf(project.files);
  const request = summarizeProject(project).requests.find(({ file }) => file !== null);
  const route = routes.find(({ file }) => file === request?.file) ?? routes[0];
  const file = route?.file ?? Object.keys(project.files)[0];
  const text = file === undefined ? undefined : project.files[file];
  return {
    title: project.title ?? 'Untitled route handlers',
    method: request?.method ?? route?.methods[0]?.method ?? 'GET',
    route: route?.pattern ?? '/',
    lines: typeof text === 'string' ? firstLines(text) : [],
  };
}

/** Imports tell a reader little. */
function firstLines(text: string): string[] {
  const code = text.replace(/^(?:\s*import\s[^;]*;[^\n]*\n)+/, '').trimStart();
  return code.split('\n').slice(0, MOST_LINES);
}
