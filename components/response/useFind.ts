'use client';

import { useState } from 'react';

export type Find = ReturnType<typeof useFind>;

/** A search under way: what for, and which of the matches is the current one. */
export function useFind() {
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  return {
    isOpen,
    query: isOpen ? query : '',
    at,
    open: () => setOpen(true),
    close: () => setOpen(false),
    setQuery: (next: string) => {
      setQuery(next);
      setAt(0);
    },
    move: (step: 1 | -1, count: number) => setAt(count === 0 ? 0 : (at + step + count) % count),
  };
}
