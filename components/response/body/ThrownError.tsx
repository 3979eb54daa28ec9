'use client';

import { FileLink } from '@/components/context/FileLink';
import { useFilePaths } from '@/components/context/useFilePaths';
import { thrownError } from '@/lib/response/stack-frames';
import type { Run } from '@/lib/run/run-store';

/** For a 500 of a handler: what it threw and where. */
export function ThrownError({ run }: { run: Extract<Run, { state: 'done' }> }) {
  const files = useFilePaths();
  const thrown = run.response.status === 500 ? thrownError(run.response.logs, files) : null;
  if (!thrown) return null;
  const { message, position } = thrown;
  return (
    <div role="alert" className="m-3 rounded border-l-2 border-bad bg-raised px-3 py-2">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold text-bad">The handler threw an error</span>
        {position ? (
          <FileLink
            {...position}
            label={`${position.file}:${position.line}:${position.column}`}
            className="text-accent"
          />
        ) : null}
      </p>
      <pre className="max-h-60 overflow-auto font-mono text-[12.5px] leading-5 break-words whitespace-pre-wrap">
        {message}
      </pre>
    </div>
  );
}
