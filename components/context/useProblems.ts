'use client';

import { useMemo } from 'react';
import { useStored } from './WorkbenchContext';
import { listProblems } from '@/lib/console/problems-store';
import type { Diagnostic } from '@/sandbox/protocol';

/** All problems of the project, by file and line. */
export function useProblems(): Diagnostic[] {
  const compile = useStored('problems', (state) => state.compile);
  const types = useStored('problems', (state) => state.types);
  return useMemo(() => listProblems({ compile, types }), [compile, types]);
}
