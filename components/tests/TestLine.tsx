'use client';

import { Check, CircleDashed, Play, X } from 'lucide-react';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { IconButton } from '@/components/ui/IconButton';
import { formatDuration } from '@/lib/response/format';
import { fullNameOf } from '@/lib/tests/tests-store';
import type { TestResult } from '@/sandbox/host/playground';
import { TestFailure } from './TestFailure';

const STATES = {
  passed: { Icon: Check, color: 'text-ok' },
  failed: { Icon: X, color: 'text-bad' },
  skipped: { Icon: CircleDashed, color: 'text-faint' },
  todo: { Icon: CircleDashed, color: 'text-faint' },
};

/** One test, or a file that failed as a whole. */
export function TestLine({ result }: { result: TestResult }) {
  const { runTests } = useWorkbench();
  const { file, name, state, durationMs, error, logs } = result;
  const { Icon, color } = STATES[state];
  const fullName = fullNameOf(result);
  return (
    <li className="group">
      <div className="flex items-center gap-2 px-3 py-0.5 pl-6">
        <Icon size={14} aria-label={state} className={`shrink-0 ${color}`} />
        <span className="min-w-0 break-words">
          {name.slice(0, -1).map((describe, index) => (
            <span key={index} className="text-faint">
              {describe} ›{' '}
            </span>
          ))}
          {name.at(-1) ?? 'The file as a whole'}
        </span>
        <span className="shrink-0 font-mono text-sm text-faint tabular-nums">{formatDuration(durationMs)}</span>
        {fullName === '' ? null : (
          <IconButton
            icon={Play}
            label={`Run only: ${fullName}`}
            onPress={() => void runTests({ files: [file], name: fullName })}
            className="opacity-0 group-hover:opacity-100 focus-visible:opacity-100 max-phone:opacity-100"
          />
        )}
      </div>
      {error ? <TestFailure error={error} /> : null}
      {logs.length > 0 ? (
        <details className="pr-3 pb-1 pl-11.5 text-sm">
          <summary className="cursor-default text-faint max-phone:py-1">
            {logs.length} {logs.length === 1 ? 'line' : 'lines'} in the console
          </summary>
          <pre className="overflow-x-auto font-mono whitespace-pre-wrap text-soft">
            {logs.map(({ text }) => text).join('\n')}
          </pre>
        </details>
      ) : null}
    </li>
  );
}
