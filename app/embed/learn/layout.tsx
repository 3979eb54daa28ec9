import type { ReactNode } from 'react';

/** No other page of ours may be framed: links out of a lesson open a window of their own. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <>
      <base target="_blank" />
      {children}
    </>
  );
}
