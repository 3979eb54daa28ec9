'use client';

import { useEffect, useState } from 'react';
import type { Show } from '@/lib/present/show-store';
import { takeShot, whenShotChanges, type StageShot } from '@/lib/present/stage-shot';

/** What is to be seen on the stage now. */
export function useShot({ store, stage }: Show): StageShot {
  const [shot, setShot] = useState(() => takeShot(store, stage));
  useEffect(() => {
    const take = () => setShot(takeShot(store, stage));
    take();
    return whenShotChanges(store, stage, take);
  }, [store, stage]);
  return shot;
}
