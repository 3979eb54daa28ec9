'use client';

import { ExternalLink } from 'lucide-react';
import { useLesson } from './LessonContext';

/** Over a lesson in another site's page: where it is from, and the way to it. */
export function LessonEmbedBar() {
  const { place } = useLesson();
  return (
    <header className="flex h-9 shrink-0 items-center gap-2 border-b border-line bg-panel px-3 max-phone:h-11">
      <p className="min-w-0 flex-1 truncate text-soft">Learn Route Handlers</p>
      <a
        href={place.address}
        target="_blank"
        rel="noreferrer"
        className="flex items-center gap-1.5 rounded-sm px-1 text-accent hover:underline max-phone:h-11"
      >
        Open the lesson <ExternalLink size={13} aria-hidden />
      </a>
    </header>
  );
}
