import type { Project } from '@/lib/project/project';
import { createShare } from '@/lib/share/create-share';
import { sharedProject } from './shared-project';
import type { Workbench } from './workbench';

/** Whether a project carries a lesson; docs/LESSONS.md says how. */
export function isLessonProject({ files }: Project): boolean {
  return 'lesson.md' in files && 'checks.json' in files;
}

/** Leaves for the page that shows the project on the screen as a lesson. */
export function openAsLesson(workbench: Pick<Workbench, 'project' | 'request' | 'editor'>): void {
  location.assign(`/learn/open${createShare(sharedProject(workbench), new Set()).hash}`);
}
