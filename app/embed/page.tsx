import type { Metadata } from 'next';
import { EmbedPage } from './EmbedPage';

export const metadata: Metadata = { title: 'Route Handler Playground', robots: { index: false } };

export default function Page() {
  return <EmbedPage />;
}
