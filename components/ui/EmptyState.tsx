import type { ReactNode } from 'react';

/** What a pane says when it has nothing to show: a sentence, and what to do next. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="grid flex-1 place-content-center gap-1 p-6 text-center">
      <p className="text-soft">{title}</p>
      {children ? <div className="max-w-80 text-sm text-faint">{children}</div> : null}
    </div>
  );
}
