import type { ProjectOrigin } from '@/lib/files/project-store';
import { openLessonWorks } from '@/lib/lessons/lesson-work';
import { createProgressStore, type ProgressStore } from '@/lib/lessons/progress-store';
import { createStudyStore, type StudiedLesson, type StudyStore } from '@/lib/lessons/study-store';
import { browserPage } from '@/lib/page/browser-page';
import { LESSON_DESTINATIONS } from './destinations';
import { openHiddenPlayground, openPlayground } from './open-playground';
import { createWorkbench, type Workbench } from './workbench';

/** A lesson on the screen: the workbench that it is done in, and how far the learner is. */
export interface OpenLesson {
  workbench: Workbench;
  study: StudyStore;
  progress: ProgressStore;
}

/**
 * Opens a lesson. The workbench keeps nothing itself; what the learner writes is kept with the lesson. Of a lesson that came
 * with a link nothing runs unasked.
 */
export function openLesson(id: string, lesson: StudiedLesson, origin: ProjectOrigin): OpenLesson {
  const workbench = createWorkbench({
    project: lesson.project,
    connect: (deadlineMs, fetch) => openPlayground({ deadlineMs, fetch }),
    connectAside: (deadlineMs, fetch) => openHiddenPlayground({ deadlineMs, fetch }),
    tab: null,
  });
  workbench.project.getState().setOrigin(origin);
  // A phone begins with the text.
  workbench.layout.setState({ pane: LESSON_DESTINATIONS.text.id });
  const { project, toasts } = workbench;
  const progress = createProgressStore();
  const study = createStudyStore({
    ...{ id, lesson, project, toasts, progress },
    works: openLessonWorks(),
    openPlayground: openHiddenPlayground,
    onHide: browserPage.onHide,
  });
  return { workbench, study, progress };
}
