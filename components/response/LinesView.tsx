'use client';

import { useEffect } from 'react';
import { tokensOf, type BodyLines, type Token } from '@/lib/response/body-lines';
import type { LineMatch } from '@/lib/response/find-text';
import { LineText } from './LineText';
import { useVisibleLines } from './useVisibleLines';

/** More lines than this are too many for the page at once; and lines of unknown height cannot be left out of it. */
const MOST_WRAPPED = 1500;

interface LinesViewProps {
  lines: BodyLines;
  label: string;
  matches?: readonly LineMatch[];
  current?: LineMatch | undefined;
}

/** Lines of text. Few are wrapped; of many, only those in sight are in the page. */
export function LinesView({ lines, label, matches = [], current }: LinesViewProps) {
  const { box, first, last, space, onScroll, scrollTo } = useVisibleLines(lines.count);
  const wrapped = lines.count <= MOST_WRAPPED && !lines.unbroken;
  const [from, to] = wrapped ? [0, lines.count] : [first, last];
  useEffect(() => {
    if (!current) return;
    if (!wrapped) scrollTo(current.line);
    else box.current?.querySelector(`[data-line="${current.line}"]`)?.scrollIntoView({ block: 'nearest' });
    // The box moves to a match when another becomes the current one, not whenever it is drawn.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [current, wrapped]);
  return (
    <div
      ref={box}
      role="region"
      aria-label={label}
      tabIndex={0}
      onScroll={wrapped ? undefined : onScroll}
      className={`min-h-0 flex-1 overflow-auto px-3 py-2 font-mono ${lines.unbroken ? 'text-sm' : ''}`}
    >
      <div style={wrapped ? {} : space}>
        {Array.from({ length: to - from }, (_, index) => (
          <div
            key={from + index}
            data-line={from + index}
            className={`min-h-[21px] leading-[21px] ${wrapped ? 'break-words whitespace-pre-wrap' : 'h-[21px] w-max whitespace-pre'}`}
          >
            <LineText
              tokens={tokensOfLine(lines, from + index)}
              matches={matches.length > 0 ? matches.filter(({ line }) => line === from + index) : NONE}
              current={current?.line === from + index ? current : undefined}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

const NONE: LineMatch[] = [];

function tokensOfLine({ line, colored }: BodyLines, index: number): Token[] {
  const text = line(index);
  return colored ? tokensOf(text) : [{ kind: 'plain', text }];
}
