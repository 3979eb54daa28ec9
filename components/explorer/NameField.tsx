'use client';

import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { basename } from '@/lib/project/file-path';
import type { Naming, Suggestion } from '@/lib/files/explorer-store';

const PLACEHOLDERS: Record<Naming['kind'], string> = {
  file: 'api/users/[id]/route.ts',
  route: '/api/users/[id]',
  folder: 'name',
  rename: 'name',
};

/** A name typed in place; slashes make folders. The tree hands Enter and Escape on, see `FileTree`. */
export function NameField({ naming }: { naming: Naming }) {
  const { explorer } = useWorkbench();
  const problem = useStored('explorer', (state) => state.problem);
  const input = useRef<HTMLInputElement>(null);
  const before = naming.kind === 'rename' ? basename(naming.path) : '';
  useEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(0, Math.max(before.lastIndexOf('.'), 0) || before.length);
  }, [before]);
  const suggestion = useStored('explorer', (state) => state.suggestion);
  const leave = (name: string) => {
    const { finishNaming, cancelNaming } = explorer.getState();
    if (name !== suggestion?.typed) finishNaming(name);
    cancelNaming();
  };
  return (
    <div className="relative min-w-0 flex-1">
      <input
        ref={input}
        aria-label={naming.kind === 'rename' ? `New name of ${before}` : `Name of the new ${naming.kind}`}
        aria-invalid={problem !== null}
        placeholder={PLACEHOLDERS[naming.kind]}
        defaultValue={before}
        spellCheck={false}
        autoComplete="off"
        onBlur={(event) => {
          if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) leave(event.target.value);
        }}
        className="h-6 w-full rounded-sm bg-raised px-1.5 outline-2 outline-accent max-phone:h-10"
      />
      {problem ? (
        <p role="alert" className={`${below} text-bad`}>
          {problem}
        </p>
      ) : null}
      {suggestion ? <SuggestedName suggestion={suggestion} /> : null}
    </div>
  );
}

const below = 'absolute inset-x-0 top-full z-10 rounded-b-sm bg-raised px-1.5 py-1 text-sm shadow-float';

/** Its keys are its own: the tree would move by them. */
function SuggestedName({ suggestion: { typed, name } }: { suggestion: Suggestion }) {
  const { finishNaming, cancelNaming } = useWorkbench().explorer.getState();
  return (
    <div
      role="alert"
      className={`${below} text-warn`}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') cancelNaming();
      }}
      onBlur={(event) => {
        if (!event.relatedTarget || !event.currentTarget.parentElement?.contains(event.relatedTarget)) cancelNaming();
      }}
    >
      Next.js writes it in brackets. Did you mean{' '}
      <Button
        onPress={() => finishNaming(name)}
        className="rounded-sm font-mono text-accent underline underline-offset-2"
      >
        {name}
      </Button>
      ? Enter keeps {typed}.
    </div>
  );
}
