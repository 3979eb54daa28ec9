'use client';

import MonacoEditor from '@monaco-editor/react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { BusyBar } from '@/components/ui/BusyBar';
import { attachEditor, type Editor } from '@/lib/editor/attach-editor';
import { editorOptions } from '@/lib/editor/editor-options';
import type { EditorServices } from '@/lib/editor/editor-services';
import type { GroupName } from '@/lib/files/editor-groups';
import { useEditorTheme } from './useEditorTheme';

interface CodeEditorProps {
  services: EditorServices;
  group: GroupName;
  onDrawn: () => void;
}

/** The editor of a group. Under it, with Vim's keys, the mode and the command line. */
export function CodeEditor({ services, group, onDrawn }: CodeEditorProps) {
  const workbench = useWorkbench();
  const [editor, setEditor] = useState<Editor | null>(null);
  const tellDrawn = useEffectEvent(onDrawn);
  const status = useRef<HTMLDivElement>(null);
  const hasVim = useStored('settings', (state) => state.editorKeys === 'vim');
  const theme = useEditorTheme();
  const isFirstCheck = useStored('problems', ({ typeCheck }) => typeCheck === 'waiting');
  useEffect(() => {
    if (!editor || !status.current) return;
    const detach = attachEditor(services, { group, editor, status: status.current }, workbench);
    // The editor draws its first lines in the next frame.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => tellDrawn());
    });
    return () => {
      cancelAnimationFrame(frame);
      detach();
    };
  }, [services, group, workbench, editor]);
  return (
    <div className="absolute inset-0 flex flex-col">
      {isFirstCheck ? <BusyBar label="Loading the types" /> : null}
      <div className="min-h-0 flex-1">
        <MonacoEditor
          theme={theme}
          options={editorOptions}
          loading={null}
          // The files' models are the workbench's; the one it makes itself goes.
          keepCurrentModel
          onMount={(mounted) => {
            mounted.getModel()?.dispose();
            setEditor(mounted);
          }}
        />
      </div>
      <div className={`shrink-0 border-t border-line px-3 py-1 ${hasVim ? '' : 'hidden'}`}>
        <div ref={status} className="h-5 font-mono text-sm leading-5 text-soft" />
      </div>
    </div>
  );
}
