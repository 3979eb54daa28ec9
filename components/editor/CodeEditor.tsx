'use client';

import { useEffect, useRef } from 'react';
import { useStored, useWorkbench } from '@/components/workbench/WorkbenchContext';
import { attachEditor } from '@/lib/editor/attach-editor';
import type { EditorServices } from '@/lib/editor/editor-services';
import type { GroupName } from '@/lib/store/editor-groups';

/** The editor of a group. Under it, with Vim's keys, the mode and the command line. */
export function CodeEditor({ services, group }: { services: EditorServices; group: GroupName }) {
  const workbench = useWorkbench();
  const code = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLDivElement>(null);
  const hasVim = useStored('settings', (state) => state.editorKeys === 'vim');
  useEffect(() => {
    if (!code.current || !status.current) return;
    return attachEditor(services, { group, code: code.current, status: status.current }, workbench);
  }, [services, group, workbench]);
  return (
    <div className="absolute inset-0 flex flex-col">
      <div ref={code} className="min-h-0 flex-1" />
      <div className={`shrink-0 border-t border-line px-3 py-1 ${hasVim ? '' : 'hidden'}`}>
        <div ref={status} className="h-5 font-mono text-sm leading-5 text-soft" />
      </div>
    </div>
  );
}
