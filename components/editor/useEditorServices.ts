'use client';

import { useEffect, useState } from 'react';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { startEditorServices, type EditorServices } from '@/lib/editor/editor-services';
import { loadMonaco } from '@/lib/editor/load-monaco';
import { reasonOf } from '@/lib/project/result';
import { useEditorTheme } from './useEditorTheme';

/** Loads the editor and what its groups share; `problem` says why it did not come. */
export function useEditorServices(): { services: EditorServices | null; problem: string | null } {
  const workbench = useWorkbench();
  const [services, setServices] = useState<EditorServices | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const theme = useEditorTheme();

  useEffect(() => {
    let started: EditorServices | undefined;
    let unmounted = false;
    loadMonaco().then(
      (monaco) => {
        if (unmounted) return;
        started = startEditorServices(monaco, workbench);
        setServices(started);
      },
      (error: unknown) => setProblem(reasonOf(error)),
    );
    return () => {
      unmounted = true;
      setServices(null);
      started?.dispose();
    };
  }, [workbench]);

  useEffect(() => services?.monaco.editor.setTheme(theme), [services, theme]);

  return { services, problem };
}
