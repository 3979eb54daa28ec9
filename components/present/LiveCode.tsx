'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { useTheme } from '@/components/context/useTheme';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import { themeName } from '@/lib/editor/monaco-themes';
import type { ShowStore } from '@/lib/present/show-store';
import { openStageEditor, type StageEditor } from '@/lib/present/stage-editor';
import type { StageShot } from '@/lib/present/stage-shot';
import { CodeMorph, type Change } from './CodeMorph';

interface LiveCodeProps {
  store: ShowStore;
  shot: StageShot;
  size: number;
  theme: ReturnType<typeof useTheme>;
}

/** The code on the stage, to be written in. Between two scenes it moves from the one to the other. */
export function LiveCode({ store, shot, size, theme }: LiveCodeProps) {
  const stage = useWorkbench();
  const container = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLDivElement>(null);
  const [live, setLive] = useState<StageEditor | null>(null);
  const [before, setBefore] = useState(shot);
  const [change, setChange] = useState<Change | null>(null);
  if (before !== shot) {
    setBefore(shot);
    if (before.at !== shot.at) setChange({ from: before, to: shot });
  }
  const scrolled = useEffectEvent((linesAbove: number) => store.getState().show({ linesAbove }));
  useEffect(() => {
    let opened: StageEditor | undefined;
    let isGone = false;
    if (container.current && status.current)
      void openStageEditor({ container: container.current, status: status.current }, stage, scrolled).then((editor) => {
        if (isGone) return editor.dispose();
        opened = editor;
        setLive(editor);
      });
    return () => {
      isGone = true;
      opened?.dispose();
    };
  }, [stage]);
  const { at, file } = shot;
  const [from, to] = shot.lines ?? [0, 0];
  useEffect(() => live?.setSize(size), [live, size]);
  useEffect(() => live?.monaco.editor.setTheme(themeName(theme)), [live, theme]);
  useEffect(() => live?.mark(from > 0 ? [from, to] : null), [live, at, file, from, to, size]);
  return (
    <>
      <div ref={container} className="absolute inset-0" />
      <div ref={status} className="sr-only" />
      {live ? null : <pre className="absolute inset-0 overflow-hidden pl-[3.2em] leading-[1.375]">{shot.code}</pre>}
      {live && change ? (
        <CodeMorph key={change.to.at} live={live} change={change} size={size} onDone={() => setChange(null)} />
      ) : null}
    </>
  );
}
