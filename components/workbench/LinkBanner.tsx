'use client';

import { LinkSummary } from '@/components/share/LinkSummary';
import { Button } from '@/components/ui/Button';
import { isLessonProject } from '@/lib/workbench/open-as-lesson';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

/** Over a project that came with a link: the visitor's own waits unharmed. */
export function LinkBanner() {
  const { adopt, goBack, openAsLesson } = useWorkbench();
  const isLesson = useStored('project', ({ project }) => isLessonProject(project));
  const fromLink = useStored('project', (state) => state.origin === 'link');
  if (!fromLink) return null;
  return (
    <div
      role="region"
      aria-label="Opened from a link"
      className="flex shrink-0 flex-col border-b border-line bg-wash px-3 py-1"
    >
      <div className="flex min-h-7 items-center gap-2 max-phone:flex-wrap">
        <LinkSummary />
        {isLesson ? (
          <Button look="quiet" onPress={openAsLesson} className="h-7">
            Open as a lesson
          </Button>
        ) : null}
        <Button look="quiet" onPress={goBack} className="h-7">
          Back to mine
        </Button>
        <Button look="primary" onPress={adopt} className="h-7">
          Make it mine
        </Button>
      </div>
    </div>
  );
}
