'use client';

import { useState } from 'react';
import type { Token } from '@/lib/response/json-lines';
import { LineText } from './LineText';

const LINE = 21;
const MARGIN = 30;
/** More lines than this are too many for the page at once; and lines of unknown height cannot be left out of it. */
const MOST_WRAPPED = 1500;

/** Coloured lines. Few are wrapped; of many, only those in sight are in the page. */
export function LinesView({ lines, label }: { lines: Token[][]; label: string }) {
  const [{ top, height }, setView] = useState({ top: 0, height: 1200 });
  const wrapped = lines.length <= MOST_WRAPPED;
  const first = wrapped ? 0 : Math.max(0, Math.floor(top / LINE) - MARGIN);
  const inSight = Math.ceil(height / LINE) + 2 * MARGIN;
  const visible = wrapped ? lines : lines.slice(first, first + inSight);
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      onScroll={({ currentTarget }) =>
        wrapped || setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
      }
      className="min-h-0 flex-1 overflow-auto px-3 py-2 font-mono"
    >
      <div style={wrapped ? {} : { height: lines.length * LINE, paddingTop: first * LINE, contain: 'layout' }}>
        {visible.map((line, index) => (
          <LineText key={first + index} tokens={line} wrapped={wrapped} />
        ))}
      </div>
    </div>
  );
}
