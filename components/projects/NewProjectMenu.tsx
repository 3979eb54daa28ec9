'use client';

import { ChevronDown, Plus } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { Button } from '@/components/ui/Button';
import { menuItem, menuPopover } from '@/components/ui/menu-look';
import type { Project } from '@/lib/project/project';
import { STARTERS } from '@/lib/project/starters';
import type { ProjectListStore } from '@/lib/workbench/project-list-store';

interface NewProjectMenuProps {
  projects: ProjectListStore;
  /** Called when the new project is on the screen. */
  onCreated: () => void;
}

/** What a new project can start as. */
export function NewProjectMenu({ projects, onCreated }: NewProjectMenuProps) {
  const { settings, layout } = useWorkbench();
  const create = (project?: Project) => void projects.getState().create(project).then(onCreated);
  return (
    <MenuTrigger>
      <Button look="quiet" className="self-start">
        <Plus size={14} aria-hidden /> New project <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover placement="top start" className={menuPopover}>
        <Menu aria-label="New project" className="outline-none">
          {STARTERS.map((starter) => (
            <MenuItem
              key={starter.id}
              id={starter.id}
              onAction={() => create(starter.create(settings.getState().nextVersion))}
              className={menuItem}
            >
              {starter.label}
            </MenuItem>
          ))}
          <MenuItem id="comments" onAction={() => create()} className={menuItem}>
            Comments API: list, add, read, delete
          </MenuItem>
          <Separator className="my-1 border-t border-line" />
          <MenuItem
            id="example"
            onAction={() => layout.getState().open({ id: 'examples', place: 'dialog' })}
            className={menuItem}
          >
            One of the examples…
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
