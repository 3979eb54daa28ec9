'use client';

import { useEffect, useRef } from 'react';
import { whenSeen } from '@/lib/embed/when-seen';
import type { Project } from '@/lib/project/project';

/** What stands in the place of a playground that nobody has scrolled to yet: its code, as plain text. */
export function EmbedPoster({ project, onSeen }: { project: Project; onSeen: () => void }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => (place.current ? whenSeen(place.current, onSeen) : undefined), [onSeen]);
  const [first] = project.open ?? Object.keys(project.files);
  const code = first === undefined ? '' : project.files[first];
  return (
    <main ref={place} className="flex h-dvh flex-col overflow-hidden bg-panel">
      <h1 className="border-b border-line px-3 text-soft">
        <button type="button" onClick={onSeen} className="flex h-9 w-full items-center">
          {project.title ?? first ?? 'route.ts'}
        </button>
      </h1>
      <pre className="p-3 font-mono text-[13px] leading-[21px]">{typeof code === 'string' ? code : ''}</pre>
    </main>
  );
}
