'use client';

import { FileLink } from '@/components/context/FileLink';
import { statusColor } from '@/components/ui/status-color';
import type { TestResult } from '@/sandbox/host/playground';

/** Why a test failed: the message, what was expected beside what came, and the line. */
type TestError = NonNullable<TestResult['error']>;

export function TestFailure({ error }: { error: TestError }) {
  const { message, diff, position, response } = error;
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
      {response ? <FailedResponse response={response} /> : null}
    </div>
  );
}

/** What the test looked at last. */
function FailedResponse({ response }: { response: NonNullable<TestError['response']> }) {
  const { status, statusText, headers, body } = response;
  const head = headers.map(([name, value]) => `${name}: ${value}\n`).join('');
  return (
    <details>
      <summary className="cursor-default text-soft max-phone:py-1">
        The response it looked at:{' '}
        <span className={`font-mono ${statusColor(status)}`}>{`${status} ${statusText}`.trim()}</span>
      </summary>
      <pre className="overflow-x-auto font-mono break-words whitespace-pre-wrap text-soft">
        {head === '' ? null : `${head}\n`}
        <span className="text-text">{body === '' ? 'No body' : body}</span>
      </pre>
    </details>
  );
}

function colorOf(line: string): string {
  if (line.startsWith('-')) return 'text-ok';
  return line.startsWith('+') ? 'text-bad' : 'text-soft';
}
