'use client';

import { BookOpen, FileDiff, FolderOpen, GraduationCap } from 'lucide-react';
import { usePanelsIn } from '@/components/context/PanelsContext';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { useStored } from '@/components/context/WorkbenchContext';
import { useOpenDialog } from './useOpenDialog';
import { HelpMenu } from './HelpMenu';
import { ModeSwitch } from './ModeSwitch';
import { RuntimeMenu } from './RuntimeMenu';
import { ThemeMenu } from './ThemeMenu';
import { TitleField } from './TitleField';
import { VersionSwitch } from './VersionSwitch';

/** A lesson, and the example that it belongs to. */
export interface ExampleLesson {
  example: string;
  address: string;
  title: string;
}

export function Header({ lesson }: { lesson?: ExampleLesson | undefined }) {
  const example = useStored('project', (state) => state.example);
  const own = lesson && lesson.example === example ? lesson : null;
  const openDialog = useOpenDialog();
  const hasChanges = usePanelsIn('dialog').some(({ id }) => id === 'changes');
  return (
    <header className="grid h-11 shrink-0 grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)] items-center gap-3 max-phone:gap-1 border-b border-line bg-panel px-3 max-phone:h-14 max-phone:grid-cols-[auto_1fr_auto]">
      <div className="flex min-w-0 items-center gap-2">
        <h1 className={`font-mono font-semibold ${hasChanges ? 'max-phone:sr-only' : ''}`}>
          route<span className="text-accent">.ts</span>
        </h1>
        <span className="text-faint max-phone:hidden" aria-hidden>
          /
        </span>
        <IconButton icon={FolderOpen} label="Your projects" onPress={() => openDialog('projects')} />
        {hasChanges ? (
          <IconButton icon={FileDiff} label="Show my changes to the example" onPress={() => openDialog('changes')} />
        ) : null}
        <TitleField />
      </div>
      <div className="flex items-center justify-center gap-3 max-phone:hidden">
        <VersionSwitch />
        <ModeSwitch />
      </div>
      <div className="hidden justify-center max-phone:flex">
        <RuntimeMenu />
      </div>
      <div className="flex items-center justify-end gap-2 max-phone:gap-0">
        <Button
          aria-label="Examples"
          onPress={() => openDialog('examples')}
          className="h-7 max-phone:w-9 max-phone:px-0"
        >
          <BookOpen size={15} strokeWidth={1.75} aria-hidden />
          <span className="max-phone:hidden">Examples</span>
        </Button>
        <a
          href={own?.address ?? '/learn'}
          aria-label={own ? `Learn: ${own.title}` : 'Learn'}
          className="inline-flex h-7 items-center justify-center gap-2 rounded px-3 text-soft hover:bg-raised hover:text-text max-phone:h-11 max-phone:w-9 max-phone:px-0"
        >
          <GraduationCap size={16} strokeWidth={1.75} aria-hidden />
          <span className="max-phone:hidden">Learn</span>
        </a>
        <span className="max-phone:hidden">
          <ThemeMenu />
        </span>
        <HelpMenu />
        <Button look="primary" onPress={() => openDialog('share')} className="h-7 max-phone:px-2.5">
          Share
        </Button>
      </div>
    </header>
  );
}
