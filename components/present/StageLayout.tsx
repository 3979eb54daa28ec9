'use client';

import { useEffect, useState, type ReactNode } from 'react';
import { QrCode } from '@/components/ui/QrCode';
import type { StageShot } from '@/lib/present/stage-shot';
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
          <StageAnswer answer={answer} />
        </div>
      </main>
      {link === null ? null : <AudienceLink url={link} />}
      {bar}
      {isDark ? <div className="fixed inset-0 z-50 bg-[#000]" data-dark /> : null}
    </div>
  );
}

/** For the cameras of the audience; those who type need no more than the address. */
function AudienceLink({ url }: { url: string }) {
  const address = url.replace(/^https?:\/\//, '');
  return (
    <aside
      aria-label="Link for the audience"
      className="fixed right-4 bottom-12 z-20 flex flex-col gap-2 rounded-lg bg-panel p-3 shadow-float"
    >
      <QrCode url={url} className="size-[40vh] max-h-100 max-w-100" />
      {address.length > 80 ? null : <p className="max-w-[40vh] text-center text-[16px]">{brokenAtQuery(address)}</p>}
    </aside>
  );
}

function brokenAtQuery(address: string): ReactNode {
  const [path, query] = address.split('?');
  return query === undefined ? (
    path
  ) : (
    <>
      {path}
      <wbr />?{query}
    </>
  );
}

const COLUMNS = 60;
/** Line numbers and the scroll bar. */
const GUTTER = 66;

function fontSizeFor(width: number, height: number, zoom: number): number {
  const fits = Math.min(height / 46, width / 64);
  return Math.round(Math.min(40, Math.max(13, fits)) * 1.1 ** zoom);
}
