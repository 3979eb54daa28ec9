'use client';

import { useShallow } from 'zustand/react/shallow';
import { useStored } from './WorkbenchContext';

/** The paths of the project's files as keys: the same object while none comes, goes or moves, whatever is typed into one. */
export function useFilePaths(): Readonly<Record<string, true>> {
  return useStored(
    'project',
    useShallow(({ project }) => Object.fromEntries(Object.keys(project.files).map((path) => [path, true as const]))),
  );
}
