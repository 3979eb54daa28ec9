import type { Metadata } from 'next';
import { PhoneRemote } from '@/components/present/PhoneRemote';
import { titleOfPage } from '@/lib/page/title-of-page';

export const metadata: Metadata = { title: titleOfPage('Remote'), robots: { index: false } };

/** A phone as the remote of a stage: `/remote#ID.SECRET`, which the stage shows as a QR code. */
export default function Page() {
  return <PhoneRemote />;
}
