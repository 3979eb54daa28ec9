'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { StageShot } from '@/lib/present/stage-shot';
import { LinkCard } from './LinkCard';
import { StageAnswer } from './StageAnswer';
import './stage.css';

interface StageLayoutProps {
  shot: StageShot;
  code: ReactNode;
  request: ReactNode;
  /** Under it all. */
  bar: ReactNode;
  onSize: (fontSize: number) => void;
}

/** Code beside request and response, all in letters as large as 30 lines of 60 columns allow. */
export function StageLayout({ shot, code, request, bar, onSize }: StageLayoutProps) {
  const { title, file, answer, zoom, isDark, link } = shot;
  const [size, setSize] = useState(16);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!main.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize(fontSizeFor(entry.contentRect, zoom));
    });
    observer.observe(main.current);
    return () => observer.disconnect();
  }, [zoom]);
  useEffect(() => onSize(size), [size, onSize]);
  return (
    <div data-stage className="flex h-dvh flex-col bg-panel" style={{ fontSize: size }}>
      <main
        ref={main}
        className="grid min-h-0 flex-1 font-mono max-phone:grid-cols-1! max-phone:grid-rows-2"
        style={{ gridTemplateColumns: `minmax(0, ${Math.ceil(size * COLUMNS * 0.6 + GUTTER)}px) minmax(0, 1fr)` }}
      >
        <h1 className="sr-only">{title}</h1>
        <section aria-label="File" className="flex min-h-0 min-w-0 flex-col">
          <h2 className="shrink-0 truncate px-[0.6em] py-[0.2em] text-[0.75em] text-soft">{file ?? 'No file'}</h2>
          <div className="relative min-h-0 flex-1 overflow-hidden">{code}</div>
        </section>
        <div className="flex min-h-0 min-w-0 flex-col border-l border-line max-phone:border-t max-phone:border-l-0">
          {request}
          <div className="border-t border-line" />
          <StageAnswer answer={answer} />
        </div>
      </main>
      {link === null ? null : <LinkCard label="Link for the audience" url={link} />}
      {bar}
      {isDark ? <div className="fixed inset-0 z-50 bg-[#000]" data-dark /> : null}
    </div>
  );
}

const COLUMNS = 60;
/** Line numbers and the scroll bar. */
const GUTTER = 66;

/** For 30 lines under the name of their file, beside a response. */
function fontSizeFor({ width, height }: DOMRectReadOnly, zoom: number): number {
  const fits = Math.min(height / 44, width / 64);
  return Math.round(Math.min(40, Math.max(13, fits)) * 1.1 ** zoom);
}
