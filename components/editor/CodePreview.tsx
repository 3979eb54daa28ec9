'use client';

import { useEffect, useRef } from 'react';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { groupAt, type GroupName } from '@/lib/files/editor-groups';

interface CodePreviewProps {
  group: GroupName;
  /** Why the editor did not come. */
  problem: string | null;
  /** Somebody wants to write. */
  onTouched: () => void;
}

/** The open file as plain text, line by line where the editor will put it; until that comes it can be written in. */
export function CodePreview({ group, problem, onTouched }: CodePreviewProps) {
  const { project } = useWorkbench();
  const path = useStored('project', (state) => groupAt(state, group)?.active ?? null);
  const file = useStored('project', (state) => (path === null ? '' : state.project.files[path]));
  const isReadOnly = useStored('layout', (state) => state.readOnly);
  const text = typeof file === 'string' ? file : '';
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = area;
    if (!current || current.value === text) return;
    // What was typed before this page's code came stands in the element, and nowhere else.
    const isTyped = current.defaultValue === text && !current.dataset['shows'];
    if (isTyped && path !== null) project.getState().writeFile(path, current.value);
    else current.value = text;
  }, [project, path, text]);
  useEffect(() => {
    if (area.current) area.current.dataset['shows'] = path ?? '';
  }, [path]);
  const lines = text.split('\n');
  return (
    <div className="absolute inset-0 z-10 overflow-x-hidden overflow-y-auto bg-panel">
      {problem ? (
        <p className="px-3 py-2 text-bad">{problem} Reload the page to try again.</p>
      ) : (
        <p role="status" className="absolute right-3 bottom-2 animate-[appear_1ms_1s_both] text-sm text-faint">
          Loading the editor…
        </p>
      )}
      <div className="flex py-2.5 font-mono text-[13px] leading-[21px]">
        <div aria-hidden className="w-[38px] shrink-0 pr-3.5 text-right text-faint select-none">
          {lines.map((_, index) => (
            <div key={index}>{index + 1}</div>
          ))}
        </div>
        <textarea
          ref={area}
          key={path}
          aria-label="Code"
          data-code={group}
          defaultValue={text}
          rows={lines.length}
          wrap="off"
          readOnly={isReadOnly}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onFocus={onTouched}
          onChange={({ target }) => path !== null && project.getState().writeFile(path, target.value)}
          className="min-w-0 flex-1 resize-none overflow-y-hidden bg-transparent outline-none"
        />
      </div>
    </div>
  );
}
