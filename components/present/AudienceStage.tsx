'use client';

import { useEffect, useState } from 'react';
import { loadMonaco, type MonacoBundle } from '@/lib/editor/load-monaco';
import { setUpMonaco } from '@/lib/editor/set-up-monaco';
import { themeName } from '@/lib/editor/monaco-themes';
import { followShow } from '@/lib/present/show-channel';
import type { StageShot } from '@/lib/present/stage-shot';
import { AudienceCode } from './AudienceCode';
import { StageAnswer } from './StageAnswer';
import { StageLayout } from './StageLayout';
import { StageRequest } from './StageRequest';

/** What the audience sees in a window of its own: the stage of the speaker's window, live. */
export function AudienceStage() {
  const [shot, setShot] = useState<StageShot | null>(null);
  const [isOver, setOver] = useState(false);
  const [size, setSize] = useState(16);
  const [monaco, setMonaco] = useState<MonacoBundle | null>(null);
  useEffect(
    () =>
      followShow(new URLSearchParams(location.search).get('show') ?? '', (next) => {
        setOver(next === null);
        if (next) setShot(next);
      }),
    [],
  );
  useEffect(() => {
    void loadMonaco().then((loaded) => {
      setUpMonaco(loaded);
      loaded.editor.setTheme(themeName(document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light'));
      setMonaco(loaded);
    });
  }, []);
  if (!shot) return <p className="p-4">{isOver ? 'The show is over.' : 'Waiting for the speaker’s window…'}</p>;
  return (
    <StageLayout
      title={shot.title}
      file={shot.file}
      zoom={shot.zoom}
      isDark={shot.isDark}
      onSize={setSize}
      code={<AudienceCode monaco={monaco} shot={shot} size={size} />}
      request={<StageRequest request={shot.request} />}
      answer={<StageAnswer answer={shot.answer} />}
      bar={
        <footer className="flex h-8 shrink-0 items-center gap-3 border-t border-line px-3 text-base text-soft">
          <span className="min-w-0 flex-1 truncate">{shot.title}</span>
          {isOver ? 'The show is over.' : `${shot.at + 1}/${shot.count}`}
        </footer>
      }
    />
  );
}
