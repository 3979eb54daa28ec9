'use client';

import type { KeyboardEvent } from 'react';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';

/** The project's title; Enter or leaving the field sets it, Escape does not. */
export function TitleField() {
  const { project } = useWorkbench();
  const title = useStored('project', (state) => state.project.title ?? '');
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') event.currentTarget.value = title;
    if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
  };
  return (
    <input
      key={title}
      aria-label="Project title"
      placeholder="Untitled"
      defaultValue={title}
      maxLength={80}
      autoComplete="off"
      onBlur={(event) => project.getState().setTitle(event.target.value)}
      onKeyDown={handleKey}
      className="restoring-hidden h-7 w-full max-w-60 min-w-0 truncate rounded-sm bg-transparent px-1.5 text-soft field-sizing-content hover:bg-raised focus:bg-raised focus:text-text max-phone:hidden"
    />
  );
}
