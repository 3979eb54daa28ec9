'use client';

import { useRoutes } from '@/components/context/useRoutes';
import { FileLink } from '@/components/context/FileLink';
import { answeringExport } from '@/lib/response/answering-export';
import type { Run } from '@/lib/run/run-store';

/** The file and export that answered; on a line of their own where there is no room beside the status. */
export function AnsweredBy({ run }: { run: Extract<Run, { state: 'done' }> }) {
  const { route: pattern } = run.response;
  const route = useRoutes().find((candidate) => candidate.pattern === pattern);
  if (!route) return null;
  const { name, line } = answeringExport(route, run.request.method ?? 'GET');
  return (
    <span className="flex max-w-[calc(100%-2.25rem)] min-w-0 gap-[1ch] font-mono text-sm text-soft max-phone:max-w-[calc(100%-3.25rem)]">
      <FileLink file={route.file} line={line} label={route.file} className="min-w-0 shrink-9999 truncate" />
      <span className="min-w-0 truncate">→ {name}</span>
    </span>
  );
}
