import type { Disk } from '../runtime/disk/disk';
import type { ModuleRegistry } from '../runtime/modules/module-registry';
import type { Mode } from '../protocol';
import type { NextRelease } from './next-release';

/** Where the project stands on the server's disk. */
export const PROJECT_ROOT = '/project';
export const DIST = `${PROJECT_ROOT}/.next`;

/** The one project of this server process. Next's own modules that we replace reach it from here. */
export interface ServerProject {
  disk: Disk;
  modules: ModuleRegistry;
  /** The same modules as the edge runtime evaluates them: other instances, other globals. */
  edgeModules: ModuleRegistry;
  mode: Mode;
  release: NextRelease;
  /** What the server is bound to (`next dev -H`); Next.js makes `localhost` of it in every url. */
  hostname: string;
  port: number;
}

let current: ServerProject | undefined;

export function setServerProject(project: ServerProject): void {
  current = project;
}

export function serverProject(): ServerProject {
  if (!current) throw new Error('Failed to reach the project: the server has not been started');
  return current;
}
