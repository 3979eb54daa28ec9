'use client';

import { useEffect, useRef, useState } from 'react';
import { useStored, useWorkbench } from '@/components/workbench/WorkbenchContext';
import { useTheme } from '@/components/workbench/useTheme';
import { attachEditor } from '@/lib/editor/attach-editor';
import { reasonOf } from '@/lib/project/result';
import { CodePreview } from './CodePreview';
import { importedPackages } from '@/lib/editor/imported-packages';
import { loadMonaco, type MonacoBundle } from '@/lib/editor/load-monaco';
import { loadTypes } from '@/lib/editor/load-types';
import { themeName } from '@/lib/editor/monaco-themes';

/** The editor; until it is loaded, the file's text where it will stand. */
export function CodeEditor() {
  const workbench = useWorkbench();
  const element = useRef<HTMLDivElement>(null);
  const [monaco, setMonaco] = useState<MonacoBundle | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const theme = useTheme();
  const next = useStored('project', (state) => state.project.next);
  const packages = useStored('project', (state) => importedPackages(state.project.files).join(' '));

  useEffect(() => {
    let stop: (() => void) | undefined;
    let unmounted = false;
    loadMonaco().then(
      (loaded) => {
        if (unmounted || !element.current) return;
        stop = attachEditor(loaded, element.current, workbench);
        setMonaco(loaded);
      },
      (error: unknown) => setProblem(reasonOf(error)),
    );
    return () => {
      unmounted = true;
      stop?.();
    };
  }, [workbench]);

  useEffect(() => monaco?.editor.setTheme(themeName(theme)), [monaco, theme]);

  useEffect(() => {
    const controller = new AbortController();
    const names = packages.split(' ').filter(Boolean);
    if (monaco) loadTypes(monaco, next, names, controller.signal).catch(() => {});
    return () => controller.abort();
  }, [monaco, next, packages]);

  return (
    <>
      <div ref={element} className="absolute inset-0" />
      {monaco ? null : <CodePreview problem={problem} />}
    </>
  );
}
