'use client';

import { useRouter } from 'next/navigation';
import { startTransition, useEffect } from 'react';
import { repeat } from '@/lib/share/repeat';

const EVERY_MS = 3000;

/** Asks the server for a page that failed again and again; `reset` shows it anew. */
export function useRetry(reset: () => void): void {
  const router = useRouter();
  useEffect(() => {
    const retry = () =>
      startTransition(() => {
        router.refresh();
        reset();
      });
    return repeat(retry, EVERY_MS);
  }, [router, reset]);
}
