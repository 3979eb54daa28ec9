'use client';

import { useWorkbench } from '@/components/context/WorkbenchContext';
import { CopyField } from '@/components/ui/CopyField';
import { createShare } from '@/lib/share/create-share';
import { iframeSnippet, lessonSnippet } from '@/lib/share/embed-snippets';
import { sharedProject } from '@/lib/workbench/shared-project';
import { useLesson } from './LessonContext';

/** The lesson for somebody else, and what was made of it. */
export function ShareLessonDialog() {
  const workbench = useWorkbench();
  const { lesson, place } = useLesson();
  const { hash } = createShare(sharedProject(workbench), new Set());
  const { origin } = location;
  const choices = { view: 'workbench', theme: 'page', readOnly: false, hideExplorer: false } as const;
  return (
    <div className="flex flex-col gap-3">
      <CopyField label="This lesson" text={origin + place.address} />
      <CopyField
        multiline
        label="This lesson in another page"
        text={lessonSnippet(origin, place.address, lesson.about.title)}
      />
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
