'use client';

import { useEffect, useState, type ReactNode } from 'react';
import './stage.css';

interface StageLayoutProps {
  title: string;
  file: string | null;
  code: ReactNode;
  request: ReactNode;
  answer: ReactNode;
  /** Under it all. */
  bar: ReactNode;
  zoom: number;
  isDark: boolean;
  onSize: (fontSize: number) => void;
}

/** Code beside request and response, all in letters as large as 30 lines of 60 columns allow. */
export function StageLayout({ title, file, code, request, answer, bar, zoom, isDark, onSize }: StageLayoutProps) {
  const [size, setSize] = useState(16);
  useEffect(() => {
    const measure = () => setSize(fontSizeFor(innerWidth, innerHeight, zoom));
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [zoom]);
  useEffect(() => onSize(size), [size, onSize]);
  return (
    <div data-stage className="flex h-dvh flex-col bg-panel" style={{ fontSize: size }}>
      <main
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
          {answer}
        </div>
      </main>
      {bar}
      {isDark ? <div className="fixed inset-0 z-50 bg-[#000]" data-dark /> : null}
    </div>
  );
}

const COLUMNS = 60;
/** Line numbers and the scroll bar. */
const GUTTER = 66;

function fontSizeFor(width: number, height: number, zoom: number): number {
  const fits = Math.min(height / 46, width / 64);
  return Math.round(Math.min(40, Math.max(13, fits)) * 1.1 ** zoom);
}
