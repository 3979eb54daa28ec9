'use client';

import { useRoutes } from '@/components/context/useRoutes';
import { FileLink } from '@/components/context/FileLink';
import { answeringExport } from '@/lib/response/answering-export';
import type { Run } from '@/lib/run/run-store';

/** The file and export that answered. */
export function AnsweredBy({ run }: { run: Extract<Run, { state: 'done' }> }) {
  const { route: pattern } = run.response;
  const route = useRoutes().find((candidate) => candidate.pattern === pattern);
  if (!route) return null;
  const { name, line } = answeringExport(route, run.request.method ?? 'GET');
  return (
    <span className="flex min-w-0 items-center gap-[1ch] font-mono text-sm text-soft">
      <FileLink file={route.file} line={line} label={route.file} className="min-w-0 shrink-9999 truncate" />
      <span className="min-w-0 truncate">→ {name}</span>
    </span>
  );
}
