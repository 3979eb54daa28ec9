'use client';

import { useEffect, useState } from 'react';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { useTheme } from '@/components/context/useTheme';
import { startEditorServices, type EditorServices } from '@/lib/editor/editor-services';
import { loadMonaco } from '@/lib/editor/load-monaco';
import { themeName } from '@/lib/editor/monaco-themes';
import { reasonOf } from '@/lib/project/result';

/** Loads the editor and what its groups share; `problem` says why it did not come. */
export function useEditorServices(): { services: EditorServices | null; problem: string | null } {
  const workbench = useWorkbench();
  const [services, setServices] = useState<EditorServices | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const theme = useTheme();

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

  useEffect(() => services?.monaco.editor.setTheme(themeName(theme)), [services, theme]);

  return { services, problem };
}
