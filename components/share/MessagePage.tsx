import Link from 'next/link';
import type { ReactNode } from 'react';

interface MessagePageProps {
  title: string;
  children: ReactNode;
}

/** A page of one message, with a way on. */
export function MessagePage({ title, children }: MessagePageProps) {
  return (
    <main className="grid h-dvh place-content-center justify-items-center gap-3 p-6 text-center">
      <h1 className="text-lg font-semibold">{title}</h1>
      <div className="max-w-110 text-soft">{children}</div>
      <Link
        href="/"
        className="mt-2 inline-flex h-9 items-center rounded bg-accent px-4 font-semibold text-onaccent max-phone:h-11"
      >
        Open the playground
      </Link>
    </main>
  );
}
