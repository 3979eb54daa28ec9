'use client';

import { Separator } from 'react-resizable-panels';

/** The line between two panes, to be moved by mouse and by arrow keys. */
export function Divider({ label }: { label: string }) {
  return (
    <Separator
      aria-label={label}
      className="shrink-0 bg-line transition-colors outline-none aria-[orientation=horizontal]:h-px aria-[orientation=vertical]:w-px hover:bg-accent focus-visible:bg-accent data-[separator=active]:bg-accent"
    />
  );
}
