'use client';

import { useWorkbench } from '@/components/context/WorkbenchContext';
import { CopyField } from '@/components/ui/CopyField';
import { lessonAddress } from '@/lib/lessons/course';
import { createShare } from '@/lib/share/create-share';
import { iframeSnippet } from '@/lib/share/embed-snippets';
import { sharedProject } from '@/lib/workbench/shared-project';
import { useLesson } from './LessonContext';

/** The lesson for somebody else, and what was made of it. */
export function ShareLessonDialog() {
  const workbench = useWorkbench();
  const { lesson, place, isLinked } = useLesson();
  const { hash } = createShare(sharedProject(workbench), new Set());
  const { origin, href } = location;
  const choices = { view: 'workbench', theme: 'page', readOnly: false, hideExplorer: false } as const;
  return (
    <div className="flex flex-col gap-3">
      <CopyField label="This lesson" text={isLinked ? href : origin + lessonAddress(place.id)} />
      <CopyField label="Your code, as a project" text={`${origin}/${hash}`} />
      <CopyField
        multiline
        label="Your code in another page"
        text={iframeSnippet(origin, hash, lesson.about.title, choices)}
      />
      <p className="text-sm text-faint">
        Whoever opens the lesson begins with its own files, and has progress of their own. Secrets in your code are left
        out.
      </p>
    </div>
  );
}
