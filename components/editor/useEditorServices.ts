'use client';

import { useCallback, useEffect, useState } from 'react';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { startEditorServices, type EditorServices } from '@/lib/editor/editor-services';
import { loadMonaco } from '@/lib/editor/load-monaco';
import { reasonOf } from '@/lib/project/result';
import { whenQuiet } from '@/lib/run/when-quiet';
import { useEditorTheme } from './useEditorTheme';

export interface LoadedEditor {
  services: EditorServices | null;
  /** Why it did not come. */
  problem: string | null;
  /** Has it loaded now: somebody wants to write. */
  want: () => void;
}

/** Loads the editor and what its groups share, once the server could answer a request. */
export function useEditorServices(): LoadedEditor {
  const workbench = useWorkbench();
  const [services, setServices] = useState<EditorServices | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isWanted, setWanted] = useState(false);
  const want = useCallback(() => setWanted(true), []);
  const theme = useEditorTheme();

  useEffect(() => whenQuiet(workbench, want), [workbench, want]);

  useEffect(() => {
    if (!isWanted) return;
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
  }, [workbench, isWanted]);

  useEffect(() => services?.monaco.editor.setTheme(theme), [services, theme]);

  return { services, problem, want };
}
