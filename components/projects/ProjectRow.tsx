'use client';

import { Copy, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { IconButton } from '@/components/ui/IconButton';
import type { StoredProject } from '@/lib/library/stored-project';
import type { ProjectListStore } from '@/lib/workbench/project-list-store';
import { ProjectNameField } from './ProjectNameField';

interface ProjectRowProps {
  kept: StoredProject;
  /** Whether it is the one on the screen. */
  isOpen: boolean;
  projects: ProjectListStore;
  onChosen: () => void;
}

const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** A project of the list: opened by its name, with what else can be done to it. */
export function ProjectRow({ kept, isOpen, projects, onChosen }: ProjectRowProps) {
  const [isNaming, setIsNaming] = useState(false);
  const { open, rename, duplicate, remove } = projects.getState();
  const { title = 'Untitled', next, files } = kept.work.project;
  const finish = (name: string | null) => {
    setIsNaming(false);
    if (name !== null) void rename(kept.id, name);
  };
  return (
    <li className="flex min-h-11 items-center gap-1 border-b border-line px-2 last:border-0">
      {isNaming ? (
        <ProjectNameField name={kept.work.project.title ?? ''} onFinish={finish} />
      ) : (
        <Button
          aria-current={isOpen}
          onPress={() => void open(kept.id).then(onChosen)}
          className="flex min-w-0 flex-1 flex-col items-start rounded-sm px-1 py-1 text-left hover:bg-raised aria-[current=true]:text-accent"
        >
          <span className="max-w-full truncate font-semibold">{title}</span>
          <span className="text-sm text-faint">
            next {next} · {Object.keys(files).length} files · {when.format(kept.changedAt)}
          </span>
        </Button>
      )}
      <IconButton icon={Pencil} label={`Rename ${title}`} onPress={() => setIsNaming(true)} />
      <IconButton icon={Copy} label={`Duplicate ${title}`} onPress={() => void duplicate(kept.id)} />
      <IconButton icon={Trash2} label={`Delete ${title}`} onPress={() => void remove(kept.id)} />
    </li>
  );
}
