'use client';

import { Separator } from 'react-resizable-panels';

/** The line between two panes, to be moved by mouse and by arrow keys. */
export function Divider({ label }: { label: string }) {
  return (
    <Separator
      aria-label={label}
      className="relative shrink-0 bg-line transition-colors outline-none aria-[orientation=horizontal]:h-px aria-[orientation=vertical]:w-px hover:bg-accent focus-visible:z-10 focus-visible:bg-accent focus-visible:shadow-[0_0_0_1px_var(--accent)] data-[separator=active]:bg-accent"
    />
  );
}
