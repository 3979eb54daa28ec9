import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { originOf } from '@/server/links/origin-of';

/** Pictures are named by absolute addresses, and this site does not know its own. */
export async function generateMetadata(): Promise<Metadata> {
  return { metadataBase: new URL(originOf(await headers())) };
}

export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
