import type { Project } from '@/lib/project/project';
import { createShare } from '@/lib/share/create-share';
import { sharedProject } from './shared-project';

/** Whether a project carries a lesson; docs/LESSONS.md says how. */
export function isLessonProject({ files }: Project): boolean {
  return 'lesson.md' in files && 'checks.json' in files;
}

/** The page that shows the project on the screen as a lesson. */
export function addressAsLesson(workbench: Parameters<typeof sharedProject>[0]): string {
  return `/learn/open${createShare(sharedProject(workbench), new Set()).hash}`;
}
