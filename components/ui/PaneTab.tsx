'use client';

import type { ReactNode } from 'react';
import { Tab, type Key } from 'react-aria-components';

/** A tab of a pane's bar; `count` says how much is behind it. */
export function PaneTab({ id, children, count }: { id: Key; children: ReactNode; count?: number | undefined }) {
  return (
    <Tab
      id={id}
      className="flex h-full shrink-0 items-center gap-1.5 border-b-2 border-transparent text-soft transition-colors hover:text-text selected:border-accent selected:text-text"
    >
      {children}
      <TabCount count={count} />
    </Tab>
  );
}

export function TabCount({ count }: { count: number | undefined }) {
  return count ? <span className="text-sm text-faint tabular-nums">{count}</span> : null;
}
