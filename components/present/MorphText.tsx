'use client';

import { useEffect, useRef } from 'react';
import { createMorph, type Morph } from '@/lib/present/morph';
import type { Piece } from '@/lib/present/tokens';

interface MorphTextProps {
  text: string;
  lines: Piece[][];
  /** Without a movement. */
  isCut: boolean;
  className?: string;
  onSettled?: () => void;
}

/** Text whose pieces move to where they stand in the next text. */
export function MorphText({ text, lines, isCut, className = '', onSettled }: MorphTextProps) {
  const container = useRef<HTMLDivElement>(null);
  const morph = useRef<Morph | null>(null);
  const settled = useRef(onSettled);
  useEffect(() => {
    settled.current = onSettled;
  }, [onSettled]);
  useEffect(() => {
    if (!container.current) return;
    morph.current ??= createMorph(container.current);
    void morph.current.show(text, lines, isCut || prefersCuts()).then(() => settled.current?.());
  }, [text, lines, isCut]);
  return <div ref={container} className={`stage-text ${className}`} />;
}

function prefersCuts(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
