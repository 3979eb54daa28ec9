'use client';

import { ExternalLink, Share2 } from 'lucide-react';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { useLesson } from '@/components/learn/LessonContext';
import { Button } from '@/components/ui/Button';
import { createShare } from '@/lib/share/create-share';
import { LESSON_DESTINATIONS } from '@/lib/workbench/destinations';
import { sharedProject } from '@/lib/workbench/shared-project';
import { HelpMenu } from './HelpMenu';
import { ModeSwitch } from './ModeSwitch';
import { RuntimeMenu } from './RuntimeMenu';
import { ThemeMenu } from './ThemeMenu';
import { VersionSwitch } from './VersionSwitch';

/** Over a lesson: the way back, what the server is, and the way to a project of one's own. */
export function LessonHeader() {
  const { place } = useLesson();
  const workbench = useWorkbench();
  const open = () => {
    const { hash } = createShare(sharedProject(workbench), new Set());
    window.open(`/${hash}`, '_blank', 'noopener');
  };
  return (
    <header className="grid h-11 shrink-0 grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-center gap-3 border-b border-line bg-panel px-3 max-phone:h-14 max-phone:grid-cols-[auto_1fr_auto] max-phone:gap-1">
      <nav aria-label="Course" className="flex min-w-0 items-center gap-2">
        <a href="/" className="flex items-center rounded-sm font-mono font-semibold max-phone:h-11">
          route<span className="text-accent">.ts</span>
        </a>
        <span className="text-faint" aria-hidden>
          /
        </span>
        <a href="/learn" className="flex items-center rounded-sm px-1 text-soft hover:text-text max-phone:h-11">
          Learn
        </a>
        <span className="text-faint max-phone:hidden" aria-hidden>
          /
        </span>
        <span className="truncate text-soft max-phone:hidden">{place.part}</span>
      </nav>
      <div className="flex items-center justify-center gap-3 max-phone:hidden">
        <VersionSwitch />
        <ModeSwitch />
      </div>
      <div className="hidden justify-center max-phone:flex">
        <RuntimeMenu />
      </div>
      <div className="flex items-center justify-end gap-2 max-phone:gap-0">
        <Button aria-label="Open as a project" onPress={open} className="h-7 max-phone:w-11 max-phone:px-0">
          <ExternalLink size={14} strokeWidth={1.75} aria-hidden />
          <span className="max-phone:hidden">Open as a project</span>
        </Button>
        <Button
          aria-label="Share this lesson"
          onPress={() => workbench.layout.getState().open(LESSON_DESTINATIONS.share)}
          className="h-7 max-phone:hidden"
        >
          <Share2 size={14} strokeWidth={1.75} aria-hidden />
          Share
        </Button>
        <ThemeMenu />
        <HelpMenu />
      </div>
    </header>
  );
}
