'use client';

import { CircleAlert, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { EmptyState } from '@/components/ui/EmptyState';
import { useProblems } from '@/components/context/useProblems';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { DESTINATIONS } from '@/lib/workbench/destinations';
import type { Diagnostic } from '@/sandbox/protocol';

export function ProblemsList() {
  const problems = useProblems();
  const typeCheck = useStored('problems', (state) => state.typeCheck);
  const isBusy = typeCheck === 'waiting' || typeCheck === 'outdated';
  if (problems.length === 0) {
    return (
      <div aria-busy={isBusy} className="flex h-full">
        {typeCheck === 'unavailable' ? (
          <EmptyState title="No problems in what could be checked">
            The types of Next.js did not load, so no types are checked. The next change tries again.
          </EmptyState>
        ) : (
          <EmptyState title={typeCheck === 'waiting' ? 'Checking…' : 'No problems'} />
        )}
      </div>
    );
  }
  return (
    <ul aria-busy={isBusy} className="py-1">
      {problems.map((problem, index) => (
        <li key={index}>
          <ProblemLine problem={problem} />
        </li>
      ))}
    </ul>
  );
}

function ProblemLine({ problem }: { problem: Diagnostic }) {
  const { project, layout } = useWorkbench();
  const open = () => {
    layout.getState().open(DESTINATIONS.code);
    project.getState().revealPosition(problem);
  };
  const Icon = problem.severity === 'error' ? CircleAlert : TriangleAlert;
  return (
    <Button
      onPress={open}
      className="flex w-full items-start gap-2 px-3 py-0.5 text-left hover:bg-raised max-phone:flex-wrap max-phone:gap-y-0 max-phone:py-2"
    >
      <Icon
        size={14}
        aria-label={problem.severity}
        className={`mt-0.75 shrink-0 ${problem.severity === 'error' ? 'text-bad' : 'text-warn'}`}
      />
      <span className="min-w-0 flex-1 break-words whitespace-pre-wrap">{problem.message}</span>
      <span className="max-w-1/2 shrink-0 truncate font-mono text-sm text-faint max-phone:max-w-full max-phone:basis-full max-phone:pl-5.5">
        {problem.file}:{problem.line}:{problem.column}
      </span>
    </Button>
  );
}
