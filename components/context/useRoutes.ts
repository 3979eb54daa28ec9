'use client';

import { useMemo } from 'react';
import { useStored } from './WorkbenchContext';
import { routesOf, type ProjectRoute } from '@/lib/project/routes-of';

/** The project's route handlers, the most specific pattern first. */
export function useRoutes(): ProjectRoute[] {
  const files = useStored('project', (state) => state.project.files);
  return useMemo(() => routesOf(files), [files]);
}
