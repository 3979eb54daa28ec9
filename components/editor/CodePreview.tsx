'use client';

import { useEffect, useRef } from 'react';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { BusyBar } from '@/components/ui/BusyBar';
import { takeEarlyText } from '@/lib/page/early-input';
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
    if (area.current && area.current.value !== text) area.current.value = text;
  }, [text]);
  useEffect(() => {
    const { current } = area;
    if (!current || path === null) return;
    const early = takeEarlyText(current);
    if (!early) return;
    project.getState().writeFile(path, early.text);
    current.value = early.text;
    current.setSelectionRange(early.caret, early.caret);
  }, [project, path]);
  const lines = text.split('\n');
  return (
    <div className="absolute inset-0 z-10 overflow-x-hidden overflow-y-auto bg-panel">
      {problem ? (
        <p className="px-3 py-2 text-bad">{problem} Reload the page to try again.</p>
      ) : (
        <>
          <BusyBar label="Loading the editor" />
          <p
            role="status"
            className="absolute right-3 bottom-2 animate-[appear_1ms_1s_both] rounded-sm bg-panel px-1 text-sm text-faint"
          >
            Loading the editor…
          </p>
        </>
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
