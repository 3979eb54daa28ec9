'use client';

import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { LessonProvider } from '@/components/learn/LessonContext';
import { LessonEmbedBar } from '@/components/learn/LessonEmbedBar';
import { lessonPane, shareLessonDialog, solutionDialog } from '@/components/learn/panel';
import { themeOf } from '@/lib/embed/view-of';
import type { ProjectOrigin } from '@/lib/files/project-store';
import type { LessonPlace } from '@/lib/lessons/course';
import type { StudiedLesson } from '@/lib/lessons/study-store';
import { openLesson } from '@/lib/workbench/open-lesson';
import { LessonHeader } from './LessonHeader';
import { panels } from './panels';
import { Workbench } from './Workbench';

const embeddedPanels = [lessonPane, ...panels, solutionDialog];
const lessonPanels = [...embeddedPanels, shareLessonDialog];

interface LessonWorkbenchProps {
  lesson: StudiedLesson;
  place: LessonPlace;
  text: ReactNode;
  /** The checks that stand in the text. */
  tasks: string[];
  /** Whose lesson it is. */
  origin?: ProjectOrigin;
  /** Inside another site's page. */
  embedded?: boolean;
}

/** A lesson's text beside the workbench in which it is done. */
export function LessonWorkbench(props: LessonWorkbenchProps) {
  const { lesson, place, text, tasks, origin = 'own', embedded = false } = props;
  const [{ workbench, study, progress }] = useState(() =>
    openLesson(place.id, lesson, origin, embedded ? { theme: readTheme() } : null),
  );
  useEffect(() => {
    void progress.persist.rehydrate();
    return study.getState().start();
  }, [study, progress]);
  const isLinked = origin === 'link';
  const value = useMemo(
    () => ({ lesson, place, text, tasks, study, isLinked, isEmbedded: embedded }),
    [lesson, place, text, tasks, study, isLinked, embedded],
  );
  return (
    <LessonProvider value={value}>
      <Workbench
        embedded={embedded}
        project={lesson.project}
        workbench={workbench}
        panels={embedded ? embeddedPanels : lessonPanels}
        header={embedded ? <LessonEmbedBar /> : <LessonHeader />}
      />
    </LessonProvider>
  );
}

/** Null where the page is rendered ahead: the theme is shown once the settings are there. */
function readTheme() {
  return typeof location === 'undefined' ? null : themeOf(location.search);
}
