import type { ProjectOrigin } from '@/lib/files/project-store';
import { openLessonWorks } from '@/lib/lessons/lesson-work';
import { createProgressStore, type ProgressStore } from '@/lib/lessons/progress-store';
import { createStudyStore, type StudiedLesson, type StudyStore } from '@/lib/lessons/study-store';
import type { EmbedTheme } from '@/lib/embed/view-of';
import { browserPage } from '@/lib/page/browser-page';
import type { AnswerFetch } from '@/sandbox/host/playground';
import { applyLook } from './apply-look';
import { LESSON_DESTINATIONS } from './destinations';
import { openHiddenPlayground, openPlayground } from './open-playground';
import { createWorkbench, type Workbench } from './workbench';

/** A lesson on the screen: the workbench that it is done in, and how far the learner is. */
export interface OpenLesson {
  workbench: Workbench;
  study: StudyStore;
  progress: ProgressStore;
}

const HOME = {
  connect: (deadlineMs: number, fetch: AnswerFetch) => openPlayground({ deadlineMs, fetch }),
  connectAside: (deadlineMs: number, fetch: AnswerFetch) => openHiddenPlayground({ deadlineMs, fetch }),
};

/** In another site's page nobody is asked whether a handler may fetch: only fixtures answer. */
const GUEST = { connect: () => openHiddenPlayground() };

/** A lesson is there to be written in, with its files. */
const PLAIN_LOOK = { readOnly: false, filesHidden: false, scenes: null };

/**
 * Opens a lesson. The workbench keeps nothing itself; what the learner writes is kept with the lesson. Of a lesson that came
 * with a link nothing runs unasked. `guest` is there inside another site's page, with the
 * theme that its address chose.
 */
export function openLesson(
  id: string,
  lesson: StudiedLesson,
  origin: ProjectOrigin,
  guest: { theme: EmbedTheme | null } | null,
): OpenLesson {
  const workbench = createWorkbench({
    project: lesson.project,
    ...(guest ? GUEST : HOME),
    tab: null,
  });
  if (guest) applyLook(workbench, { ...PLAIN_LOOK, ...guest });
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
