import type { Metadata } from 'next';
import { HostScript } from '@/components/ui/HostScript';
import { LinkedLesson } from '@/components/workbench/LinkedLesson';
import { NEWEST_NEXT } from '@/lib/project/next-releases';
import { titleOfPage } from '@/lib/page/title-of-page';

export const metadata: Metadata = { title: titleOfPage('A lesson from a link'), robots: { index: false } };

/** For another site's page, the lesson that the address carries: `/embed/learn/open#p1.…`. */
export default function Page() {
  return (
    <>
      <HostScript next={NEWEST_NEXT} mode="development" />
      <LinkedLesson embedded />
    </>
  );
}
