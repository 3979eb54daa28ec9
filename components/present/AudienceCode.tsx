'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { MonacoBundle } from '@/lib/editor/load-monaco';
import { LINE_HEIGHT } from '@/lib/present/stage-editor';
import type { StageShot } from '@/lib/present/stage-shot';
import type { Piece } from '@/lib/present/tokens';
import { MorphText } from './MorphText';
import { useColored } from './useColored';

interface AudienceCodeProps {
  monaco: MonacoBundle | null;
  shot: StageShot;
  size: number;
}

/** The code as the speaker's window has it: what is typed at once, what is another scene's in a movement. */
export function AudienceCode({ monaco, shot, size }: AudienceCodeProps) {
  const colored = useColored(monaco, shot.code, shot.file);
  const lineHeight = Math.round(size * LINE_HEIGHT);
  const [at, setAt] = useState(shot.at);
  const [isMoving, setMoving] = useState(false);
  if (at !== shot.at) {
    setAt(shot.at);
    setMoving(true);
  }
  // The colours of what moves come a moment after it.
  const settle = () => {
    if (colored?.text === shot.code) setMoving(false);
  };
  const [from, to] = shot.lines ?? [0, 0];
  const lines = useMemo(() => dimAround(colored?.lines ?? [], from, to), [colored, from, to]);
  const count = shot.code.replace(/\n$/, '').split('\n').length;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current) scrollAs({ linesAbove: shot.linesAbove, from, to }, place.current, lineHeight);
  }, [shot.at, shot.linesAbove, from, to, lineHeight]);
  return (
    <div
      ref={place}
      // On a small screen there is more than what the speaker's shows at once.
      tabIndex={0}
      role="group"
      aria-label="Code"
      className="absolute inset-0 flex overflow-auto motion-safe:scroll-smooth"
      style={{ lineHeight: `${lineHeight}px` }}
    >
      <pre aria-hidden className="w-[3em] shrink-0 pr-[0.8em] text-right font-mono text-faint">
        {Array.from({ length: count }, (_, at) => at + 1).join('\n')}
      </pre>
      {colored ? (
        <MorphText text={colored.text} lines={lines} isCut={!isMoving} onSettled={settle} />
      ) : (
        <pre className="font-mono">{shot.code}</pre>
      )}
    </div>
  );
}

/** Where the speaker's window is; where marked lines would not be seen there, to them. */
function scrollAs(
  { linesAbove, from, to }: Record<'linesAbove' | 'from' | 'to', number>,
  place: HTMLElement,
  lineHeight: number,
): void {
  const top = linesAbove * lineHeight;
  const isSeen = to * lineHeight <= top + place.clientHeight;
  place.scrollTop = isSeen ? top : ((from - 1 + to) * lineHeight - place.clientHeight) / 2;
}

function dimAround(lines: Piece[][], from: number, to: number): Piece[][] {
  if (from === 0) return lines;
  return lines.map((line, at) =>
    at + 1 >= from && at + 1 <= to
      ? line
      : line.map((piece) => ({ ...piece, className: `${piece.className} stage-dim` })),
  );
}
