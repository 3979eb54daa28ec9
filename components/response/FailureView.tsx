'use client';

import { FileLink } from '@/components/context/FileLink';
import type { Failure } from '@/sandbox/host/playground';

const TITLES: Record<Failure['kind'], string> = {
  compile: 'The project does not compile',
  'timed-out': 'The server was blocked and restarted',
  crashed: 'The server crashed and was restarted',
  aborted: 'Stopped',
  'connection-closed': 'The server closed the connection before the response was complete',
};

/** Why there is no complete response, and where. */
export function FailureView({ failure }: { failure: Failure }) {
  const stopped = failure.kind === 'aborted';
  return (
    <div
      role="alert"
      className={`m-3 rounded border-l-2 bg-raised px-3 py-2 ${stopped ? 'border-edge' : 'border-bad'}`}
    >
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className={`font-semibold ${stopped ? 'text-soft' : 'text-bad'}`}>{titleOf(failure)}</span>
        {failure.file ? (
          <FileLink
            file={failure.file}
            line={failure.line}
            column={failure.column}
            label={place(failure)}
            className="text-accent"
          />
        ) : null}
      </p>
      <pre className="max-h-60 overflow-auto font-mono text-[12.5px] leading-5 break-words whitespace-pre-wrap">
        {explain(failure)}
      </pre>
    </div>
  );
}

function titleOf({ kind, cause, file }: Failure): string {
  if (kind !== 'timed-out' || file !== undefined || cause === 'code') return TITLES[kind];
  return 'The server did not start in time and was restarted';
}

/** The title and the link say which code blocked; what is left to say is what to look for. */
function explain({ kind, file, cause, message }: Failure): string {
  if (kind !== 'timed-out') return message;
  if (cause === 'computer') return `${sentence(message)}. Send again when your computer has less to do.`;
  if (cause === 'starting') return `${sentence(message)}. Send again.`;
  if (file === undefined) return message;
  return 'While it ran, nothing else could. Look for a loop that does not end. Settings say how long it may take.';
}

function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}

function place({ file = '', line, column }: Failure): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
