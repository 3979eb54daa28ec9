'use client';

import { useRef, useState, type UIEvent } from 'react';

export const LINE_HEIGHT = 21;
const MARGIN = 30;

/** Which of many lines of one height are in sight of the box that scrolls them. */
export function useVisibleLines(count: number) {
  const box = useRef<HTMLDivElement>(null);
  const [{ top, height }, setView] = useState({ top: 0, height: 1200 });
  const first = Math.max(0, Math.min(count, Math.floor(top / LINE_HEIGHT)) - MARGIN);
  const last = Math.min(count, first + Math.ceil(height / LINE_HEIGHT) + 2 * MARGIN);
  const scrollTo = (line: number) => {
    const element = box.current;
    if (!element) return;
    const at = line * LINE_HEIGHT;
    const isInSight = at >= element.scrollTop && at + 2 * LINE_HEIGHT <= element.scrollTop + element.clientHeight;
    if (!isInSight) element.scrollTop = at - element.clientHeight / 2;
  };
  return {
    box,
    first,
    last,
    scrollTo,
    onScroll: ({ currentTarget }: UIEvent<HTMLElement>) =>
      setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight }),
    /** For the element inside the box: as high as all lines, and the first line where it belongs. */
    space: { height: count * LINE_HEIGHT, paddingTop: first * LINE_HEIGHT, contain: 'layout' },
  };
}
