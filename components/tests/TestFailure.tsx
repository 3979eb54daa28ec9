'use client';

import { FileLink } from '@/components/context/FileLink';
import type { TestResult } from '@/sandbox/host/playground';

/** Why a test failed: the message, what was expected beside what came, and the line. */
export function TestFailure({ error }: { error: NonNullable<TestResult['error']> }) {
  const { message, diff, position } = error;
  return (
    <div className="pr-3 pb-1 pl-11.5 text-sm">
      <p className="break-words whitespace-pre-wrap text-bad">{message}</p>
      {diff === undefined ? null : (
        <pre aria-label="Difference" className="my-1 overflow-x-auto rounded-sm bg-raised px-2 py-1 font-mono">
          {diff.split('\n').map((line, index) => (
            <span key={index} className={`block ${colorOf(line)}`}>
              {line === '' ? ' ' : line}
            </span>
          ))}
        </pre>
      )}
      {position ? <FileLink {...position} label={`${position.file}:${position.line}`} className="text-soft" /> : null}
    </div>
  );
}

function colorOf(line: string): string {
  if (line.startsWith('-')) return 'text-ok';
  return line.startsWith('+') ? 'text-bad' : 'text-soft';
}
