import type { Metadata } from 'next';
import { AudienceStage } from '@/components/present/AudienceStage';
import { titleOfPage } from '@/lib/page/title-of-page';

export const metadata: Metadata = { title: titleOfPage('Stage'), robots: { index: false } };

/** The window for the audience of a show in another window of the same browser: `/present?show=…`. */
export default function Page() {
  return <AudienceStage />;
}
