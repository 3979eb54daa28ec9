'use client';

import { useState } from 'react';

export type Find = ReturnType<typeof useFind>;

/** A search under way: what for, and which of the matches is the current one. */
export function useFind() {
  const [opened, setOpened] = useState(0);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  return {
    /** How often it was opened since it was closed; 0 while it is closed. */
    opened,
    query: opened > 0 ? query : '',
    at,
    open: () => setOpened((times) => times + 1),
    close: () => setOpened(0),
    setQuery: (next: string) => {
      setQuery(next);
      setAt(0);
    },
    move: (step: 1 | -1, count: number) => setAt(count === 0 ? 0 : (at + step + count) % count),
  };
}
