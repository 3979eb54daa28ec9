'use client';

import { useEffect, useRef, useState } from 'react';
import type { ChangedFile } from '@/lib/files/changed-files';
import { reasonOf } from '@/lib/project/result';
import { showDifference } from '@/lib/editor/show-difference';
import { EmptyState } from './EmptyState';

/** A file as it was beside what it is, or one over the other where there is no room. */
export function FileDifference({ path, before, after }: ChangedFile) {
  const place = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (!place.current || before === null || after === null) return;
    const shown = showDifference(place.current, { path, before, after });
    shown.catch((error: unknown) => setProblem(reasonOf(error)));
    return () => void shown.then((undo) => undo()).catch(() => {});
  }, [path, before, after]);
  if (before === null || after === null) return <EmptyState title={`${path} is no text.`} />;
  if (problem !== null) return <EmptyState title={problem} />;
  return <div ref={place} className="h-full overflow-hidden" />;
}
