'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import type { StageShot } from '@/lib/present/stage-shot';
import { linkOfShot } from '@/lib/present/try-shot';

interface AudienceBarProps {
  shot: StageShot;
  /** The show's id on the server; null in the speaker's own browser. */
  id: string | null;
  /** What there is to say in place of the scene's number. */
  said: string | null;
}

/** Where the show is; a reader leaves from here to try what is shown, and comes back by the browser's own button. */
export function AudienceBar({ shot, id, said }: AudienceBarProps) {
  const [failure, setFailure] = useState('');
  const leave = async (show: string) => {
    const link = await linkOfShot(show, shot);
    if (link.ok) location.assign(link.href);
    else setFailure(link.message);
  };
  return (
    <footer className="flex min-h-8 shrink-0 items-center gap-3 border-t border-line px-3 text-base text-soft">
      <span className="min-w-0 flex-1 truncate">{shot.title}</span>
      <span role="status">{failure || said || `${shot.at + 1}/${shot.count}`}</span>
      {id === null ? null : <Button onPress={() => void leave(id)}>Try it yourself (Back returns)</Button>}
    </footer>
  );
}
