'use client';

import { ExternalLink } from 'lucide-react';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { createShare } from '@/lib/share/create-share';
import { sharedProject } from '@/lib/workbench/shared-project';

/** Over an embedded project: its title, and the way to the playground with it as it stands. */
export function EmbedBar() {
  const workbench = useWorkbench();
  const title = useStored('project', (state) => state.project.title);
  const open = () => {
    const { hash } = createShare(sharedProject(workbench), new Set());
    window.open(`/${hash}`, '_blank', 'noopener');
  };
  return (
    <header className="flex h-9 shrink-0 items-center gap-2 border-b border-line bg-panel px-3 max-phone:h-11">
      <h1 className="min-w-0 flex-1 truncate text-soft">{title ?? 'route.ts'}</h1>
      <button
        type="button"
        onClick={open}
        className="flex items-center gap-1.5 rounded-sm px-1 text-accent hover:underline max-phone:h-11"
      >
        Open in the playground <ExternalLink size={13} aria-hidden />
      </button>
    </header>
  );
}
