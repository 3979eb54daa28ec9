'use client';

import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import type { ProjectListStore } from '@/lib/workbench/project-list-store';
import { BrokenProjectRow } from './BrokenProjectRow';
import { NewProjectMenu } from './NewProjectMenu';
import { ProjectRow } from './ProjectRow';

interface ProjectsListProps {
  projects: ProjectListStore;
  /** Called when another project is on the screen. */
  onChosen: () => void;
}

export function ProjectsList({ projects, onChosen }: ProjectsListProps) {
  const { saveNow } = useWorkbench();
  const kept = useStore(projects, (state) => state.projects);
  const broken = useStore(projects, (state) => state.broken);
  const openId = useStore(projects, (state) => state.openId);
  useEffect(() => {
    void saveNow().then(projects.getState().refresh);
  }, [projects, saveNow]);
  return (
    <>
      <p className="text-soft">They are kept in this browser only.</p>
      <ul aria-label="Projects" className="flex max-h-80 flex-col overflow-auto rounded border border-line">
        {kept.map((project) => (
          <ProjectRow
            key={project.id}
            kept={project}
            isOpen={project.id === openId}
            projects={projects}
            onChosen={onChosen}
          />
        ))}
        {broken.map((one) => (
          <BrokenProjectRow key={one.id} broken={one} onRemove={() => void projects.getState().removeBroken(one.id)} />
        ))}
      </ul>
      <NewProjectMenu projects={projects} onCreated={onChosen} />
    </>
  );
}
