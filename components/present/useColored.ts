'use client';

import { useEffect, useState } from 'react';
import type { MonacoBundle } from '@/lib/editor/load-monaco';
import { colorCode, languageOf, type Piece } from '@/lib/present/tokens';

export interface Colored {
  text: string;
  lines: Piece[][];
}

/** Code in the editor's colours, as soon as they are there; null before. */
export function useColored(monaco: MonacoBundle | null, text: string, file: string | null): Colored | null {
  const [colored, setColored] = useState<Colored | null>(null);
  useEffect(() => {
    let isOld = false;
    const done = (lines: Piece[][]) => {
      if (!isOld) setColored({ text, lines });
    };
    if (monaco) void colorCode(monaco, text, languageOf(file ?? '')).then(done, () => done(plain(text)));
    return () => {
      isOld = true;
    };
  }, [monaco, text, file]);
  return colored;
}

function plain(text: string): Piece[][] {
  return text.split('\n').map((content) => (content === '' ? [] : [{ content, className: '' }]));
}
