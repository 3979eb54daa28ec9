'use client';

import { useEffect, useState } from 'react';
import { LINE_HEIGHT, type StageEditor } from '@/lib/present/stage-editor';
import { after } from '@/lib/page/timers';
import type { StageShot } from '@/lib/present/stage-shot';
import { MorphText } from './MorphText';
import { useColored } from './useColored';

/** From one scene's code to another's. */
export interface Change {
  from: StageShot;
  to: StageShot;
}

interface CodeMorphProps {
  live: StageEditor;
  change: Change;
  size: number;
  onDone: () => void;
}

/** However it ends, the editor must be there soon. */
const LONGEST_MS = 1200;

/** Stands over the editor while the code of one scene becomes that of the next. */
export function CodeMorph({ live, change: { from, to }, size, onDone }: CodeMorphProps) {
  const start = useColored(live.monaco, from.code, from.file);
  const end = useColored(live.monaco, to.code, to.file);
  const [isMoving, setMoving] = useState(false);
  const isReady = start !== null && end !== null;
  useEffect(() => after(LONGEST_MS, onDone), [onDone]);
  useEffect(() => {
    if (!isReady) return;
    const frame = requestAnimationFrame(() => setMoving(true));
    return () => cancelAnimationFrame(frame);
  }, [isReady]);
  const shown = isMoving ? end : start;
  const above = isMoving ? live.editor.getScrollTop() : from.linesAbove * Math.round(size * LINE_HEIGHT);
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0 z-10 overflow-hidden bg-panel">
      {shown ? (
        <div
          className="transition-transform duration-500"
          style={{
            paddingLeft: live.editor.getLayoutInfo().contentLeft,
            lineHeight: `${Math.round(size * LINE_HEIGHT)}px`,
            transform: `translateY(${-above}px)`,
          }}
        >
          <MorphText {...shown} isCut={!isMoving} onSettled={() => isMoving && onDone()} />
        </div>
      ) : null}
    </div>
  );
}
