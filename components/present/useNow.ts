'use client';

import { useEffect, useState } from 'react';
import { every } from '@/lib/page/timers';

/** The time, in milliseconds since 1970, every second. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => every(1000, () => setNow(Date.now())), []);
  return now;
}
