import { GraduationCap } from 'lucide-react';
import { lazyView } from '@/components/context/lazyView';
import type { DialogPanel, Pane } from '@/components/context/panel';
import { WideDialog } from '@/components/ui/WideDialog';
import { LESSON_DESTINATIONS } from '@/lib/workbench/destinations';
import { LessonPane } from './LessonPane';

/** Over the files. */
export const lessonPane = {
  ...LESSON_DESTINATIONS.text,
  label: 'Lesson',
  icon: GraduationCap,
  View: LessonPane,
  share: 400,
  minHeight: 160,
} satisfies Pane;

export const solutionDialog = {
  ...LESSON_DESTINATIONS.solution,
  label: 'The solution beside your code',
  command: 'Show the solution beside my code…',
  View: lazyView(() => import('./SolutionDialog').then((file) => file.SolutionDialog)),
  Frame: WideDialog,
} as const satisfies DialogPanel;

export const shareLessonDialog = {
  ...LESSON_DESTINATIONS.share,
  label: 'Share this lesson',
  command: 'Share this lesson…',
  View: lazyView(() => import('./ShareLessonDialog').then((file) => file.ShareLessonDialog)),
} as const satisfies DialogPanel;
