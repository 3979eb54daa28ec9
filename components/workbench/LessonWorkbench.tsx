'use client';

import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { LessonProvider } from '@/components/learn/LessonContext';
import { lessonPane, shareLessonDialog, solutionDialog } from '@/components/learn/panel';
import type { ProjectOrigin } from '@/lib/files/project-store';
import type { LessonPlace } from '@/lib/lessons/course';
import type { StudiedLesson } from '@/lib/lessons/study-store';
import { openLesson } from '@/lib/workbench/open-lesson';
import { LessonHeader } from './LessonHeader';
import { panels } from './panels';
import { Workbench } from './Workbench';

const lessonPanels = [lessonPane, ...panels, solutionDialog, shareLessonDialog];

interface LessonWorkbenchProps {
  lesson: StudiedLesson;
  place: LessonPlace;
  text: ReactNode;
  /** The checks that stand in the text. */
  tasks: string[];
  /** Whose lesson it is. */
  origin?: ProjectOrigin;
}

/** A lesson's text beside the workbench in which it is done. */
export function LessonWorkbench({ lesson, place, text, tasks, origin = 'own' }: LessonWorkbenchProps) {
  const [{ workbench, study, progress }] = useState(() => openLesson(place.id, lesson, origin));
  useEffect(() => {
    void progress.persist.rehydrate();
    return study.getState().start();
  }, [study, progress]);
  const isLinked = origin === 'link';
  const value = useMemo(
    () => ({ lesson, place, text, tasks, study, isLinked }),
    [lesson, place, text, tasks, study, isLinked],
  );
  return (
    <LessonProvider value={value}>
      <Workbench project={lesson.project} workbench={workbench} panels={lessonPanels} header={<LessonHeader />} />
    </LessonProvider>
  );
}
