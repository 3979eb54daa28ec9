'use client';

import { useEffect, useRef } from 'react';

/** Keeps a box at its newest line unless the reader has scrolled away from it. @returns props of the box */
export function useStickToEnd(content: unknown) {
  const ref = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    if (atEnd.current) ref.current?.scrollTo({ top: ref.current.scrollHeight });
  }, [content]);
  const onScroll = () => {
    if (!ref.current) return;
    const { scrollTop, scrollHeight, clientHeight } = ref.current;
    atEnd.current = scrollHeight - scrollTop - clientHeight < 8;
  };
  return { ref, onScroll };
}
