'use client';

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { Button } from '@/components/ui/Button';
import { MethodName } from '@/components/ui/MethodName';
import { Segments } from '@/components/ui/Segments';
import { createCompareStore } from '@/lib/compare/compare-store';
import { resolveForm } from '@/lib/request/resolve-form';
import type { Workbench } from '@/lib/workbench/workbench';
import type { Mode } from '@/sandbox/protocol';
import { AnswersView } from './AnswersView';

const CHOICES = [
  { value: 'one', label: 'This mode' },
  { value: 'both', label: 'Both modes' },
] as const;

const BOTH: readonly Mode[] = ['development', 'production'];

/** The request of the form, answered by every release beside each other. */
export function CompareDialog() {
  const workbench = useWorkbench();
  const [store] = useState(() => createComparison(workbench));
  const { answers, problem, compare } = useStore(store);
  const [choice, setChoice] = useState<'one' | 'both'>('one');
  const { method, url } = useStored('request', (state) => state.form);
  const own = useStored('project', (state) => state.project.mode);
  useEffect(() => {
    void store.getState().compare([workbench.project.getState().project.mode]);
    return () => store.getState().close();
  }, [store, workbench]);
  const isWaiting = answers.some(({ outcome }) => outcome.state === 'waiting');
  const modes: readonly Mode[] = [...new Set(answers.map(({ mode }) => mode))];
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <p className="min-w-60 flex-1 text-soft">
          <MethodName method={method} /> <span className="font-mono break-all text-text">{url}</span>, each release on a
          server of its own
        </p>
        <Segments label="Modes" value={choice} options={CHOICES} onChange={setChoice} />
        <Button
          look="primary"
          isDisabled={isWaiting}
          onPress={() => void compare(choice === 'both' ? BOTH : [own])}
          className="w-28"
        >
          {isWaiting ? 'Sending…' : 'Send again'}
        </Button>
      </div>
      {problem === null ? null : (
        <p role="alert" className="text-bad">
          {problem}
        </p>
      )}
      {modes.map((mode) => (
        <AnswersView key={mode} mode={mode} answers={answers.filter((answer) => answer.mode === mode)} />
      ))}
    </>
  );
}

function createComparison({ project, request, signing, cookies, openAside }: Workbench) {
  return createCompareStore({
    readProject: () => project.getState().project,
    readRequest: () => {
      const resolved = resolveForm(
        request.getState().form,
        project.getState().project.files,
        signing.getState().secret,
      );
      return resolved.ok ? cookies.getState().addTo(resolved.request) : null;
    },
    openPlayground: () => openAside?.() ?? Promise.reject(new Error('there is no room for more servers here')),
  });
}
